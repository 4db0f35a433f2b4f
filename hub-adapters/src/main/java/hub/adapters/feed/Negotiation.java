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

/**
 * Who answers where a path has a page and JSON: the page for one who asks for {@code text/html} and
 * prefers nothing to it, JSON for anyone else. The two have routes of their own; this leaves in
 * Accept the one that is meant, for the router takes two for an error when both would do.
 */
@ServerFilter({"/alerts", "/alerts/*", "/obligations", "/obligations/*", "/journeys/*"})
final class Negotiation {
  @PreMatching
  @RequestFilter
  void choose(MutableHttpRequest<?> request) {
    MediaType chosen =
        wantsPage(request) ? MediaType.TEXT_HTML_TYPE : MediaType.APPLICATION_JSON_TYPE;
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
    BigDecimal page = BigDecimal.ZERO;
    BigDecimal json = BigDecimal.ZERO;
    for (MediaType accepted : request.accept()) {
      if (accepted.getName().equals(MediaType.TEXT_HTML)) {
        page = page.max(accepted.getQualityAsNumber());
      } else if (accepted.getSubtype().endsWith("json")) {
        json = json.max(accepted.getQualityAsNumber());
      }
    }
    return page.signum() > 0 && page.compareTo(json) >= 0;
  }
}
