package hub.adapters.intake;

import hub.adapters.log.LogRecord.Kind;
import java.util.List;

/**
 * Where on the log the facts of a message go, and as what.
 *
 * @param named the patient, by the name under which the record is sealed
 * @param onwards the record keys that it shall be handed on to, in order; the projector does that
 */
record Destination(Kind kind, Names.Named named, List<String> onwards) {
  static Destination of(Kind kind, Names.Named named) {
    return new Destination(kind, named, List.of());
  }
}
