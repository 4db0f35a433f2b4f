package hub.adapters.board;

import java.util.List;

/**
 * The numbers per rule, municipality and month, and what each of them means. Every number is text,
 * for what is hidden is said in words.
 *
 * @param left how many rows there are besides those shown
 * @param months above the columns of the trend
 * @param csv address of the same rows as CSV
 */
public record StatisticsPage(
    Frame frame,
    Form form,
    List<Row> rows,
    int left,
    List<String> months,
    List<Trend> trends,
    List<Worst> worst,
    List<Lead> leads,
    List<Nights> nights,
    List<Fact> definitions,
    String csv) {

  /**
   * What is asked for, as the page has it in its fields.
   *
   * @param rules to choose from
   */
  public record Form(List<Choice> rules, String herId, String from, String to) {}

  /** One rule to choose. */
  public record Choice(String id, String title, boolean chosen) {}

  /**
   * The numbers of one rule, municipality and month. All but the first three are empty where the
   * number of duties is small.
   */
  public record Row(
      String month,
      String rule,
      PartyName municipality,
      String duties,
      String met,
      String late,
      String breached,
      String open,
      String inTime,
      String median,
      String p90) {}

  /**
   * One rule, month by month.
   *
   * @param direction what the last month that has a number tells against the one before it
   */
  public record Trend(String rule, List<String> months, Status direction) {}

  /** One party that meets a rule seldom. */
  public record Worst(String rule, PartyName party, String inTime, String notInTime, String of) {}

  /** How long before the end something was told. */
  public record Lead(
      String rule,
      PartyName party,
      String stays,
      String median,
      String p90,
      String min,
      String max) {}

  /** Overliggerdøgn of one municipality in one month. */
  public record Nights(String month, PartyName municipality, String stays, String days) {}
}
