package hub.adapters.cli;

import hub.core.message.Address;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of cells as a table for a person. */
final class TextTable {
  private static final int LONGEST = 40;

  private TextTable() {}

  /**
   * Texts to the left, numbers to the right, each column as wide as its widest.
   *
   * @param texts how many columns hold texts; they come first
   */
  static String of(List<List<String>> rows, int texts) {
    List<Integer> widths =
        IntStream.range(0, rows.getFirst().size())
            .mapToObj(
                column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toList();
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      String line =
          IntStream.range(0, row.size())
              .mapToObj(column -> padded(row.get(column), widths.get(column), column < texts))
              .collect(Collectors.joining("  "));
      text.append(line.stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static String padded(String cell, int width, boolean left) {
    String room = " ".repeat(width - cell.length());
    return left ? cell + room : room + cell;
  }

  /** A party by its name and number, cut where it is too long for a column. */
  static String party(@Nullable String name, String number) {
    String shown = name == null || name.isEmpty() ? number : name + ", " + number;
    return shown.length() > LONGEST ? shown.substring(0, LONGEST - 1) + "…" : shown;
  }

  static String party(Address address) {
    String enh = address.enh() == null ? "-" : address.enh();
    return party(address.name(), address.herId() == null ? enh : address.herId().toString());
  }
}
