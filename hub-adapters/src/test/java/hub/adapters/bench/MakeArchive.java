package hub.adapters.bench;

import hub.adapters.bench.Letter.Place;
import hub.adapters.bench.Stay.Sent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Random;

/**
 * Writes an archive of invented messages: {@code MakeArchive NUMBER FOLDER}. Whole stays of many
 * patients at five hospitals, some late and some incomplete; the same for the same number.
 */
public final class MakeArchive {
  private static final String TEXT =
      """
      Pasienten bor alene i egen bolig og klarer seg til vanlig med tilsyn morgen og kveld. Går med \
      rullator innendørs. Spiser selv, trenger hjelp til dusj og til å gå i trapp. Sover urolig. \
      """;

  private final Random random = new Random(80_806);
  private final Path folder;
  private final BufferedWriter index;
  private int left;
  private int written;

  private MakeArchive(Path folder, BufferedWriter index, int number) {
    this.folder = folder;
    this.index = index;
    this.left = number;
  }

  /** Writes the archive. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    try (BufferedWriter index = Files.newBufferedWriter(folder.resolve("index.ndjson"))) {
      MakeArchive archive = new MakeArchive(folder, index, Integer.parseInt(arguments[0]));
      for (int stay = 0; archive.left > 0; stay++) {
        for (Sent sent : archive.stay(stay).sent()) {
          archive.write(sent);
        }
      }
    }
  }

  /** Every third patient comes a second time. */
  private Stay stay(int i) {
    Person patient = Person.number(i * 2 / 3);
    int place = i % 5;
    LocalDateTime in =
        LocalDateTime.of(2026, 1, 5, 8, 0).plusMinutes(7L * i % 400_000 + random.nextInt(600));
    Place hospital =
        new Place(
            "Oppdiktet sykehus " + place,
            4_200_000 + 10 * place,
            "Medisin",
            4_200_001 + 10 * place);
    int municipality = i % 40;
    Stay stay =
        new Stay(
            "stay " + i,
            patient,
            hospital,
            "Oppdiktet kommune " + municipality,
            4_300_000 + 10 * municipality,
            in);
    LocalDateTime out = in.plusDays(3 + random.nextInt(6)).plusHours(2);
    stay.innlagt(in.plusMinutes(20));
    if (random.nextInt(10) > 0) {
      stay.innleggelsesrapport(
          in.plusHours(2 + random.nextInt(26)), random.nextInt(5) > 0, text(20));
    }
    stay.tidligmelding(in.plusHours(3 + random.nextInt(24)), out, text(6));
    stay.oppdatering(in.plusHours(40), stay.last(), out, text(8));
    stay.utskrivningsklar(out.minusHours(30));
    stay.svar(out.minusHours(29 - random.nextInt(30)), stay.last(), "Kan ta imot", text(1));
    stay.utskrivningsrapport(out.plusHours(random.nextInt(14)), text(25));
    return stay.utskrevet(out.plusMinutes(30), out);
  }

  /** So many times three lines of what a nurse writes. */
  static String text(int times) {
    return TEXT.repeat(times);
  }

  private void write(Sent sent) throws IOException {
    if (left-- <= 0) {
      return;
    }
    String file =
        String.format(
            Locale.ROOT,
            "%03d/%06d-%s.xml",
            written / 1000,
            written,
            sent.type().toLowerCase(Locale.ROOT));
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, sent.xml());
    index.write(
        String.format(
            Locale.ROOT,
            "{\"file\":\"%s\",\"acceptedAt\":\"%s\"}%n",
            file,
            Bodies.time(sent.acceptedAt())));
    written++;
  }
}
