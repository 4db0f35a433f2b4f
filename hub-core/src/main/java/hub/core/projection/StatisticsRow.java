package hub.core.projection;

import hub.core.duty.Party;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one rule, party and month.
 *
 * @param party null where none of the two is a municipality and the rows are by that
 */
public record StatisticsRow(String rule, YearMonth month, @Nullable Party party, Figures figures) {}
