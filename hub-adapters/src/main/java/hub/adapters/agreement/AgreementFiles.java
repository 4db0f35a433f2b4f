package hub.adapters.agreement;

import hub.adapters.agreement.AgreementReader.Read;
import hub.core.agreement.Agreement;
import hub.core.agreement.Agreements;
import hub.core.agreement.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where agreements come from: the national one is shipped, others are the YAML files of a folder.
 * Every file is checked before anything is answered; the first fault is thrown as an {@link
 * AgreementFault}.
 */
public final class AgreementFiles {
  private static final String RESOURCE = "nasjonal.yaml";
  private static final String SHIPPED = "shipped/" + RESOURCE; // no file of a folder is named so

  private AgreementFiles() {}

  /** Only what is shipped. */
  public static Agreements shipped() {
    return of(Map.of());
  }

  /**
   * What is shipped, and every {@code *.yaml} and {@code *.yml} of the folder by name. A file with
   * the id {@code nasjonal} takes the place of the shipped one, which fills what it leaves out.
   */
  public static Agreements in(Path folder) {
    Map<String, String> texts = new LinkedHashMap<>();
    yamlFiles(folder).forEach(path -> texts.put(path.toString(), text(path)));
    return of(texts);
  }

  /** The texts that {@link #of} makes the same agreements of, by the files' bare names. */
  public static Map<String, String> texts(@Nullable Path folder) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(SHIPPED, shippedText());
    if (folder != null) {
      yamlFiles(folder).forEach(path -> texts.put(String.valueOf(path.getFileName()), text(path)));
    }
    return texts;
  }

  /** Agreements from the texts of files; what is shipped is taken from the program if not there. */
  public static Agreements of(Map<String, String> texts) {
    Read national =
        read(
            SHIPPED,
            Objects.requireNonNullElseGet(texts.get(SHIPPED), AgreementFiles::shippedText));
    List<Read> files = new ArrayList<>();
    for (Map.Entry<String, String> file : texts.entrySet()) {
      if (file.getKey().equals(SHIPPED)) {
        continue;
      }
      Read read = read(file.getKey(), file.getValue());
      if (read.agreement().id().equals(Agreement.NATIONAL)) {
        national = onTopOf(national, read);
      } else {
        files.add(read);
      }
    }
    files.addFirst(national);
    return agreements(files);
  }

  private static Read read(String file, String text) {
    return AgreementReader.read(file, YamlTree.of(file, text));
  }

  private static Agreements agreements(List<Read> files) {
    Map<String, Long> enh = new LinkedHashMap<>();
    Map<String, String> fileById = new LinkedHashMap<>();
    for (Read read : files) {
      String other = fileById.put(read.agreement().id(), read.file());
      if (other != null) {
        throw new AgreementFault(
            read.file() + ": id " + read.agreement().id() + " stands in " + other + " too.");
      }
      read.herIdByEnh().forEach((orgnr, herId) -> map(enh, orgnr, herId, read.file()));
    }
    WindowCheck.check(files);
    return new Agreements(files.stream().map(Read::agreement).toList(), enh);
  }

  private static void map(Map<String, Long> enh, String orgnr, Long herId, String file) {
    Long other = enh.put(orgnr, herId);
    if (other != null && !other.equals(herId)) {
      throw new AgreementFault(
          file + ": enh." + orgnr + " is " + herId + ", but " + other + " in another file.");
    }
  }

  private static String shippedText() {
    try (InputStream in = AgreementFiles.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Read onTopOf(Read shipped, Read own) {
    Values values = own.agreement().values().over(shipped.agreement().values());
    Agreement agreement = own.agreement();
    return new Read(
        own.file(),
        new Agreement(
            agreement.id(),
            null,
            agreement.municipalities(),
            agreement.from(),
            agreement.to(),
            values),
        own.herIdByEnh());
  }

  private static List<Path> yamlFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(path -> path.toString().endsWith(".yaml") || path.toString().endsWith(".yml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AgreementFault("The folder of agreements " + folder + " cannot be read.");
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (CharacterCodingException e) {
      throw new AgreementFault(path + ": this is not UTF-8.");
    } catch (IOException e) {
      throw new AgreementFault(path + " cannot be read.");
    }
  }
}
