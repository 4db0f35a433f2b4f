package hub.adapters.intake;

import java.util.List;
import java.util.Optional;

/** Writes the AppRec for a document that was refused [80415]. Thread-safe. */
@FunctionalInterface
public interface Rejections {
  /**
   * The XML of it; empty when none can be made, because the document does not tell whom to.
   *
   * @param faults at least one
   */
  Optional<String> appRec(byte[] document, List<Fault> faults);

  /**
   * One fault.
   *
   * @param code of 8221
   * @param text in Norwegian and English with the place, and nothing of the message
   */
  record Fault(String code, String text) {}
}
