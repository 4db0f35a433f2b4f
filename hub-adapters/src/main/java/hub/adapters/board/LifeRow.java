package hub.adapters.board;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a duty.
 *
 * @param causedBy the message behind it; null where only time passed
 * @param alert id of the alert that said so; null where none did
 */
public record LifeRow(Moment at, Status what, @Nullable String causedBy, @Nullable String alert) {}
