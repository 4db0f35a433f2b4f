package hub.core.table;

import hub.core.duty.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests of the project, found by name in its sources. */
final class Tests {
  private static final Path ROOT = Path.of("..");
  private static final Pattern RUNS = Pattern.compile("@(Test|ParameterizedTest|RepeatedTest)\\b");

  private final List<Path> files = new ArrayList<>();

  Tests() throws IOException {
    for (String module : List.of("hub-core", "hub-adapters")) {
      try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
  }

  /** The only file of a test class; the name may begin with its folder, as duty/JourneysTest. */
  Path named(String name) {
    List<Path> found =
        files.stream().filter(file -> file.endsWith(Path.of(name + ".java"))).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          "regler.properties: the test "
              + name
              + (found.isEmpty() ? " is gone" : " needs its folder before it: " + found));
    }
    return found.getFirst();
  }

  /** Whether it holds a test that runs, and names the rule: what merely exists proves nothing. */
  boolean proves(String name, Rule rule) throws IOException {
    String text = Files.readString(named(name));
    Pattern names =
        Pattern.compile("(?<![\\w-])(%s|Rule\\.%s)(?![\\w-])".formatted(rule.id(), rule.name()));
    return RUNS.matcher(text).find() && names.matcher(text).find();
  }

  /** As a link from the folder docs. */
  String link(String name) {
    return "[%s](../%s)"
        .formatted(
            name.substring(name.indexOf('/') + 1),
            ROOT.relativize(named(name)).toString().replace('\\', '/'));
  }
}
