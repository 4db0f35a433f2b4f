package hub.adapters.acceptance;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * One row of the acceptance tests.
 *
 * @param area the section of REFERENCE, such as 11.1
 * @param number as the official tests have it
 * @param sentence what is asked, in our words
 * @param of what it is asked of, each of which is a case; the row is proved of each for itself
 */
record Row<T>(String area, String number, String sentence, List<T> of, Proof<T> proof) {

  /** Shows that the hub does as the row asks, of one case. */
  @FunctionalInterface
  interface Proof<T> {
    void of(T subject) throws Exception;
  }

  /** One case of a row, by the name that a report shows. */
  record Case<T>(Row<T> row, T subject) {
    void prove() throws Exception {
      row.proof.of(subject);
    }

    @Override
    public String toString() {
      String name = row.id() + " " + row.sentence;
      return subject instanceof Once ? name : name + ", " + subject;
    }
  }

  /** In place of the many things that a row is asked of, when it is asked once. */
  enum Once {
    ONCE
  }

  /** How the row is called in the table of docs/acceptance-tests.md. */
  String id() {
    return area + " / " + number;
  }

  static Row<Once> once(String area, String number, String sentence, Proof<Once> proof) {
    return new Row<>(area, number, sentence, List.of(Once.ONCE), proof);
  }

  /** Asks for what the hub does not have; to be seen as such in every report. */
  static Row<Once> absent(String area, String number, String sentence, String why) {
    return once(area, number, sentence, any -> Assumptions.abort(why));
  }

  static <T> Stream<Case<T>> cases(List<Row<T>> rows) {
    return rows.stream().flatMap(row -> row.of.stream().map(each -> new Case<>(row, each)));
  }
}
