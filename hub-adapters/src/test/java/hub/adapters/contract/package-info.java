/**
 * Holds what the hub writes and answers against what it says that it does: the JSON Schemas, the
 * AsyncAPI and the OpenAPI description in {@code schemas}.
 *
 * <p>Tests of other rooms hand over what they see: {@link Written} takes records, {@link Answered}
 * answers of HTTP, {@link Schemas} any JSON.
 */
@NullMarked
package hub.adapters.contract;

import org.jspecify.annotations.NullMarked;
