package hub.adapters.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of alerts.
 *
 * @param next where it goes on; null when there is no more
 */
public record AlertListPage(Frame frame, List<AlertRow> alerts, @Nullable String next) {}
