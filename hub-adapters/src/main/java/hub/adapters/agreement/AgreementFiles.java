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
import java.util.stream.Stream;

/**
 * Where agreements come from: the national one is shipped, others are the YAML files of a folder.
 * Every file is checked before anything is answered; the first fault is thrown as an {@link
 * AgreementFault}.
 */
public final class AgreementFiles {
  private static final String SHIPPED = "nasjonal.yaml";

  private AgreementFiles() {}

  /** Only what is shipped. */
  public static Agreements shipped() {
    return agreements(List.of(national()));
  }

  /**
   * What is shipped, and every {@code *.yaml} and {@code *.yml} of the folder by name. A file with
   * the id {@code nasjonal} takes the place of the shipped one, which fills what it leaves out.
   */
  public static Agreements in(Path folder) {
    List<Read> files = new ArrayList<>();
    Read national = national();
    for (Path path : yamlFiles(folder)) {
      Read read = AgreementReader.read(path.toString(), YamlTree.of(path.toString(), text(path)));
      if (read.agreement().id().equals(Agreement.NATIONAL)) {
        national = onTopOf(national, read);
      } else {
        files.add(read);
      }
    }
    files.addFirst(national);
    return agreements(files);
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

  private static Read national() {
    try (InputStream in = AgreementFiles.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is missing from the program");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return AgreementReader.read(SHIPPED, YamlTree.of(SHIPPED, text));
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
