package hub.adapters.intake;

import hub.adapters.log.Readiness;

/** Whether the views that the message endpoints answer from have caught up; 503 until then. */
@FunctionalInterface
public interface Serving extends Readiness {}
