package hub.core.head;

import org.jspecify.annotations.Nullable;

/**
 * A coded value as it is written.
 *
 * @param value V, never blank
 * @param list S, the OID of the code list; null when it is not told
 * @param name DN, the text for people; null when it is not told
 */
public record Code(String value, @Nullable String list, @Nullable String name) {}
