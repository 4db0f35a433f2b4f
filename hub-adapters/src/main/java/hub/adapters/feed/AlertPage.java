package hub.adapters.feed;

import hub.adapters.problem.Problem;
import hub.core.projection.AlertFeed;
import hub.core.projection.AlertLine;
import hub.core.projection.Selection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of the feed. The end that it had when the first page was asked for goes with the cursor,
 * so what is said meanwhile shifts no page.
 *
 * @param next null when there is no more
 * @param end offset up to which all that was wanted stands in these pages; the stream goes on there
 */
record AlertPage(List<AlertLine> lines, @Nullable String next, long end) {
  private static final List<String> ORDERS = List.of("desc", "asc");

  /** The page that a request asks for; newest first unless it says otherwise. */
  static AlertPage of(AlertFeed feed, Query query) {
    Selection wanted = query.selection();
    int limit = query.limit();
    String order = query.one("order").orElse("desc");
    if (!ORDERS.contains(order)) {
      throw Problem.parameter("order", ORDERS);
    }
    long after = query.one("offset").map(text -> Offset.read("offset", text)).orElse(-1L);
    Optional<String> cursor = query.one("cursor");
    if (cursor.isEmpty()) {
      long end = feed.end();
      return order.equals("asc")
          ? forward(feed, wanted, limit, after, end)
          : backward(feed, wanted, limit, end + 1, after, end);
    }
    List<String> parts = Cursor.read(cursor.get(), "alerts", 4);
    long at = Offset.read("cursor", parts.get(2));
    long end = Offset.read("cursor", parts.get(3));
    return parts.get(1).equals("asc")
        ? forward(feed, wanted, limit, at, end)
        : backward(feed, wanted, limit, at, after, end);
  }

  private static AlertPage forward(
      AlertFeed feed, Selection wanted, int limit, long after, long end) {
    List<AlertLine> found =
        feed.forward(feed.after(after), feed.after(end), limit + 1, wanted.ofAlerts());
    return cut(found, limit, "asc", end);
  }

  private static AlertPage backward(
      AlertFeed feed, Selection wanted, int limit, long before, long after, long end) {
    List<AlertLine> found =
        feed.backward(feed.after(before - 1), feed.after(after), limit + 1, wanted.ofAlerts());
    return cut(found, limit, "desc", end);
  }

  private static AlertPage cut(List<AlertLine> found, int limit, String order, long end) {
    if (found.size() <= limit) {
      return new AlertPage(found, null, end);
    }
    List<AlertLine> page = found.subList(0, limit);
    String next =
        Cursor.write("alerts", order, Long.toString(page.getLast().offset()), Long.toString(end));
    return new AlertPage(page, next, end);
  }
}
