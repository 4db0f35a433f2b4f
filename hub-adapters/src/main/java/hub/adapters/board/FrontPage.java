package hub.adapters.board;

import java.util.List;

/**
 * The first page: what is near, what is broken, and what was said last.
 *
 * @param end offset of the last alert that it knows of; the stream goes on there
 */
public record FrontPage(
    Frame frame,
    long end,
    Counts counts,
    List<DutyRow> broken,
    List<DutyRow> open,
    List<AlertRow> alerts) {

  /**
   * How many duties are not met, by when they are due. Each is counted once.
   *
   * @param today those due today, but not within the hour
   * @param later with a due after today
   * @param measured without any
   */
  public record Counts(int broken, int withinTheHour, int today, int later, int measured) {
    /** For the line that a screen reader says. */
    public String inShort(Words words) {
      return broken
          + " "
          + words.say("count.broken")
          + ", "
          + withinTheHour
          + " "
          + words.say("count.hour");
    }
  }
}
