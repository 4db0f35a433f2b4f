package hub.adapters.compose;

/**
 * A concrete fault for which a message is rejected.
 *
 * @param code of 8221
 * @param text what is wrong, what to do, and where: in Norwegian and English, never any content
 */
public record AppRecError(String code, String text) {}
