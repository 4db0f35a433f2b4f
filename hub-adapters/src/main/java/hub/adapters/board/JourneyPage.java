package hub.adapters.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in one stay, in order of time. */
public record JourneyPage(Frame frame, String id, List<Entry> entries) {

  /**
   * One thing that happened.
   *
   * @param link where more is told; null for nowhere
   */
  public record Entry(
      Moment at, Status what, String text, PartyName from, PartyName to, @Nullable String link) {}
}
