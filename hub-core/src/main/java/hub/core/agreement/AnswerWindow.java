package hub.core.agreement;

import java.time.LocalTime;

/**
 * When a municipality answers about an utskrivningsklar patient (D19).
 *
 * @param sameDayCutoff what is accepted before it is due the same working day
 * @param start the window's start, for the explanation; only the end counts
 * @param end the due time of day, exclusive
 */
public record AnswerWindow(LocalTime sameDayCutoff, LocalTime start, LocalTime end) {
  public AnswerWindow {
    if (sameDayCutoff.isAfter(end)) {
      throw new IllegalArgumentException(
          "answer.sameDayCutoff " + sameDayCutoff + " is after the end of answer.window " + end);
    }
  }
}
