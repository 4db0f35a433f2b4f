package hub.adapters.agreement;

import hub.core.agreement.Agreements;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where agreements come from: some are shipped, others are the YAML files of a folder. Every file
 * is checked before anything is answered; what is wrong is thrown as an {@link AgreementFault}.
 */
public final class AgreementFiles {
  private AgreementFiles() {}

  /** Only what is shipped. */
  public static Agreements shipped() {
    return of(Map.of());
  }

  /**
   * What is shipped, and every {@code *.yaml} and {@code *.yml} of the folder by name. A file with
   * the id of a shipped one takes its place, and leaves to it what it does not set.
   */
  public static Agreements in(Path folder) {
    return of(byPath(folder));
  }

  /** The texts of a folder by the paths of its files. */
  static Map<String, String> byPath(Path folder) {
    Map<String, String> texts = new LinkedHashMap<>();
    yamlFiles(folder).forEach(path -> texts.put(path.toString(), text(path)));
    return texts;
  }

  /** The texts of a folder by the files' bare names. */
  public static Map<String, String> byName(Path folder) {
    Map<String, String> texts = new LinkedHashMap<>();
    yamlFiles(folder).forEach(path -> texts.put(String.valueOf(path.getFileName()), text(path)));
    return texts;
  }

  /** All that {@link #of} makes the same agreements of: what is shipped, and a folder's files. */
  public static Map<String, String> texts(@Nullable Path folder) {
    return withShipped(folder == null ? Map.of() : byName(folder));
  }

  /** Texts of own files after those that this program ships, as a log keeps them. */
  static Map<String, String> withShipped(Map<String, String> own) {
    Map<String, String> texts = new LinkedHashMap<>(Shipped.byName());
    texts.putAll(own);
    return texts;
  }

  /** Those of them that are not shipped. */
  static Map<String, String> own(Map<String, String> texts) {
    Map<String, String> own = new LinkedHashMap<>(texts);
    own.keySet().removeIf(Examined::isShipped);
    return own;
  }

  /** Agreements from the texts of files; what is shipped is taken from the program if not there. */
  public static Agreements of(Map<String, String> texts) {
    return Examined.together(texts).agreements();
  }

  /** The same of what a log holds: it was checked when it was told, and counts as it is. */
  public static Agreements ofLog(Map<String, String> texts) {
    return Examined.of(texts).agreements();
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
