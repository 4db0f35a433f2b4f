package hub.adapters.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of duties.
 *
 * @param next where it goes on; null when there is no more
 */
public record DutyListPage(Frame frame, List<DutyRow> duties, @Nullable String next) {}
