package hub.adapters.log;

import java.util.Optional;

/** A part of the running hub that may not be ready to serve. */
public interface Readiness {
  /** Why not, in one English sentence without any content of messages; empty when it is ready. */
  Optional<String> whyNot();
}
