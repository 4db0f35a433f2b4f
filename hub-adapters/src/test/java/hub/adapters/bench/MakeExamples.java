package hub.adapters.bench;

import hub.adapters.bench.Letter.Place;
import hub.adapters.bench.Stay.Sent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Writes {@code examples/first-stay}: {@code MakeExamples FOLDER}. One stay that goes wrong here
 * and there, and one admission told about the wrong patient.
 */
public final class MakeExamples {
  private static final Place HOSPITAL =
      new Place("Fjellheim sykehus HF", 4_200_510, "Ortopedisk sengepost", 4_200_511);

  private MakeExamples() {}

  /** Writes the messages and their index. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    List<Sent> all = new ArrayList<>(stay().sent());
    all.addAll(mistaken().sent());
    all.sort(Comparator.comparing(Sent::acceptedAt));
    StringBuilder index = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      Sent sent = all.get(i);
      String name =
          String.format(
              Locale.ROOT,
              "%02d-%s.xml",
              i + 1,
              sent.type().toLowerCase(Locale.ROOT).replace('_', '-'));
      Files.writeString(folder.resolve(name), sent.xml());
      index.append(
          "{\"file\":\"%s\",\"acceptedAt\":\"%s\"}\n"
              .formatted(name, Bodies.time(sent.acceptedAt())));
    }
    Files.writeString(folder.resolve("index.ndjson"), index);
  }

  private static Stay stay() {
    Stay stay = at(Person.number(8_221), "first stay", may(11, 10, 0));
    stay.innlagt(may(11, 10, 19));
    stay.innleggelsesrapport(may(11, 12, 4), false, "Falt på badet i natt, smerter i hofta.");
    stay.tidligmelding(
        may(12, 11, 29), may(15, 12, 0), "Brudd i lårhalsen etter fall, operert i går.");
    stay.utskrivningsklar(may(13, 14, 29));
    stay.svar(
        may(15, 9, 9), stay.last(), "Kan ta imot", "Korttidsplass er klar fra fredag kl. 16.");
    stay.utskrivningsrapport(may(15, 15, 39), "Ukomplisert forløp. Mobiliseres med gåstol.");
    return stay.utskrevet(may(15, 15, 59), may(15, 15, 30));
  }

  /** Nobody with this number was admitted; the hospital finds out a day later. */
  private static Stay mistaken() {
    Stay stay = at(Person.number(15_003), "mistaken", may(12, 9, 0));
    stay.innlagt(may(12, 9, 9));
    return stay.innlagtCancelled(may(13, 10, 59), stay.last());
  }

  private static Stay at(Person patient, String name, LocalDateTime admitted) {
    return new Stay(name, patient, HOSPITAL, "Skogvatn kommune", 4_300_720, admitted);
  }

  private static LocalDateTime may(int day, int hour, int minute) {
    return LocalDateTime.of(2026, 5, day, hour, minute);
  }
}
