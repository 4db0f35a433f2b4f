package hub.core.projection;

import hub.core.duty.AlertKind;
import hub.core.duty.Party;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How many alerts there are before and after a proposal, of one rule, kind, obliged party and
 * month. {@code after} is {@code before} with those added and without those removed.
 *
 * @param party null for one that has no number
 * @param month of {@code at}, in Oslo
 */
public record AlertSum(
    String rule,
    AlertKind kind,
    @Nullable Party party,
    YearMonth month,
    int before,
    int after,
    int added,
    int removed) {}
