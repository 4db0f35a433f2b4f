package hub.core.duty;

import hub.core.message.Address;
import org.jspecify.annotations.Nullable;

/** A party as an alert names it: its role, and level 1 of its address. */
public record Party(@Nullable Role role, Address address) {}
