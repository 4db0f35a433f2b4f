package hub.adapters.feed;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.math.BigDecimal;
import java.util.function.Predicate;

/**
 * Who answers where a path has a page and JSON (and, of statistics, CSV): the page for one who asks
 * for {@code text/html} and prefers nothing to it, JSON for anyone else. The two have routes of
 * their own; this leaves in Accept the one that is meant, for the router takes two for an error
 * when both would do.
 */
@ServerFilter({
  "/alerts",
  "/alerts/*",
  "/obligations",
  "/obligations/*",
  "/journeys/*",
  "/statistics"
})
final class Negotiation {
  @PreMatching
  @RequestFilter
  void choose(MutableHttpRequest<?> request) {
    MediaType chosen =
        wantsPage(request)
            ? MediaType.TEXT_HTML_TYPE
            : wantsCsv(request) ? MediaType.TEXT_CSV_TYPE : MediaType.APPLICATION_JSON_TYPE;
    request.getHeaders().set(HttpHeaders.ACCEPT, chosen.toString());
  }

  @ResponseFilter
  void tell(MutableHttpResponse<?> response) {
    if (response.getHeaders().contains(HttpHeaders.VARY)) {
      return; // a page, which knows more of it
    }
    response
        .getHeaders()
        .set(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
  }

  private static boolean wantsPage(HttpRequest<?> request) {
    if (request.getPath().equals("/alerts/stream")) {
      return false; // else the page of an alert with that id would answer
    }
    if (isStatistics(request) && request.getParameters().contains("format")) {
      return false; // a link on the page to the same as a file
    }
    BigDecimal page = quality(request, MediaType.TEXT_HTML);
    return page.signum() > 0
        && page.compareTo(ofJson(request)) >= 0
        && (!isStatistics(request) || page.compareTo(quality(request, MediaType.TEXT_CSV)) >= 0);
  }

  private static boolean wantsCsv(HttpRequest<?> request) {
    BigDecimal csv = quality(request, MediaType.TEXT_CSV);
    return isStatistics(request) && csv.signum() > 0 && csv.compareTo(ofJson(request)) >= 0;
  }

  private static boolean isStatistics(HttpRequest<?> request) {
    return request.getPath().equals("/statistics");
  }

  private static BigDecimal ofJson(HttpRequest<?> request) {
    return quality(request, type -> type.getSubtype().endsWith("json"));
  }

  private static BigDecimal quality(HttpRequest<?> request, String name) {
    return quality(request, type -> type.getName().equals(name));
  }

  private static BigDecimal quality(HttpRequest<?> request, Predicate<MediaType> which) {
    return request.accept().stream()
        .filter(which)
        .map(MediaType::getQualityAsNumber)
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }
}
