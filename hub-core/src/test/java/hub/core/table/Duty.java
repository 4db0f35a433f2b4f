package hub.core.table;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One duty that a source lays on somebody.
 *
 * @param source tag of the source, such as UNN
 * @param limit in the words of the source; "–" where it has none
 * @param rules ids of the rules that hold it
 * @param reason key of why no message shows it; empty where a rule holds it
 */
record Duty(
    String source,
    String paragraph,
    String who,
    String text,
    String limit,
    List<String> rules,
    String reason) {

  /** A source with its duties, in the order of the file. */
  record Source(String tag, String title, List<Duty> duties) {}

  /** Reads a file of duties; a wrong line is told with its place. */
  static List<Source> read(Path file) throws IOException {
    List<Source> sources = new ArrayList<>();
    @Nullable Source source = null;
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        int end = line.indexOf(']');
        source =
            new Source(line.substring(1, end), line.substring(end + 1).strip(), new ArrayList<>());
        sources.add(source);
        continue;
      }
      List<String> cells = cells(line);
      if (source == null || cells.size() != 6) {
        throw new IllegalStateException(
            file + " line " + number + ": six columns below a [source], not " + cells);
      }
      requireNonNull(source).duties().add(of(source.tag(), cells));
    }
    return sources;
  }

  private static Duty of(String tag, List<String> cells) {
    List<String> rules = new ArrayList<>();
    for (String rule : cells.get(4).split(",", -1)) {
      if (!rule.isBlank()) {
        rules.add(rule.strip());
      }
    }
    return new Duty(
        tag,
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        List.copyOf(rules),
        cells.get(5));
  }

  /** The last column may be left out where a rule holds the duty. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("\\|", -1)) {
      cells.add(cell.strip());
    }
    if (cells.size() == 5) {
      cells.add("");
    }
    return cells;
  }
}
