package hub.adapters.bench;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invented person. The number is of the synthetic kind: a real date with the month plus 80,
 * which no living person has.
 */
record Person(String familyName, String givenName, LocalDate born, boolean woman, String number) {
  private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
  private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
  private static final String[] FAMILY = {
    "Lyngmark", "Skarvøy", "Tindeli", "Myrhaug", "Bjørkeset", "Vågstrand", "Ekrefjell", "Stornes"
  };
  private static final String[] WOMEN = {"Vilje", "Åsne", "Ragna", "Ylva"};
  private static final String[] MEN = {"Torgrim", "Eskil", "Sjur", "Halvard"};

  /** The person with this number in a row of them; always the same. */
  static Person number(int i) {
    LocalDate born = LocalDate.of(1930, 1, 1).plusDays(i % 21_000);
    String number = null;
    for (int individual = 120 + 16 * (i / 21_000); number == null; individual++) {
      number = withCheckDigits(born, individual % 500); // 000 to 499: born 1900 to 1999
    }
    boolean woman = (number.charAt(8) - '0') % 2 == 0;
    String given = (woman ? WOMEN : MEN)[i / 8 % 4];
    return new Person(FAMILY[i % 8], given, born, woman, number);
  }

  private static @Nullable String withCheckDigits(LocalDate born, int individual) {
    String digits =
        "%02d%02d%02d%03d"
            .formatted(
                born.getDayOfMonth(), born.getMonthValue() + 80, born.getYear() % 100, individual);
    int first = check(digits, FIRST);
    if (first == 10) {
      return null;
    }
    int second = check(digits + first, SECOND);
    return second == 10 ? null : digits + first + second;
  }

  private static int check(String digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (digits.charAt(i) - '0');
    }
    return sum % 11 == 0 ? 0 : 11 - sum % 11;
  }
}
