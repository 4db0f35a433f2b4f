package hub.adapters.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each row has its line in the table of the document, and each line its row. */
class DocumentedTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "acceptance-tests.md");

  @Test
  void theDocumentAndTheTablesHaveTheSameRows() throws IOException {
    // given
    List<String> rows =
        Stream.of(
                ReceivingPlo.rows(),
                Sending.checks(),
                Sending.rest(),
                Dialog.rows(),
                AppRecRows.rows())
            .flatMap(List::stream)
            .map(row -> "| " + row.id() + " | " + row.sentence() + " |")
            .toList();
    // when
    List<String> lines =
        Files.readAllLines(DOCUMENT).stream().filter(line -> line.startsWith("| 11.")).toList();
    // then
    assertThat(rows).doesNotHaveDuplicates();
    assertThat(lines.stream().map(DocumentedTest::rowOf)).containsExactlyInAnyOrderElementsOf(rows);
  }

  /** The first two columns. */
  private static String rowOf(String line) {
    String[] columns = line.split(" \\| ", 3);
    return columns[0] + " | " + columns[1] + " |";
  }
}
