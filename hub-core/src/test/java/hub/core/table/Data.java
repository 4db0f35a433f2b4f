package hub.core.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What {@code docs/rules/} holds. */
record Data(List<Duty.Source> sources, Properties rules, Properties reasons, Properties decisions) {
  static final Path FOLDER = Path.of("..", "docs", "rules");

  static Data read() throws IOException {
    List<Duty.Source> sources = new ArrayList<>();
    for (String file : List.of("UNN", "SO", "HNT", "BU", "SA", "OVRIGE")) {
      sources.addAll(Duty.read(FOLDER.resolve(file + ".txt")));
    }
    return new Data(
        sources,
        properties("regler.properties"),
        properties("grunner.properties"),
        properties("beslutninger.properties"));
  }

  List<Duty> duties() {
    return sources.stream().flatMap(source -> source.duties().stream()).toList();
  }

  private static Properties properties(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
      properties.load(reader);
    }
    return properties;
  }
}
