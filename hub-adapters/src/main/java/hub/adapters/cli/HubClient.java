package hub.adapters.cli;

import hub.core.explanation.Language;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Talks with a running hub. While the hub says 503 it waits and asks again; posting twice is safe,
 * because the hub gives the same message the same id.
 */
final class HubClient {
  static final String DEFAULT_ADDRESS = "http://127.0.0.1:8080";

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 5;
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();
  private final String address;

  private final Language language;

  HubClient(String address) {
    this(checked(address), Language.ENGLISH);
  }

  private HubClient(String address, Language language) {
    this.address = address;
    this.language = language;
  }

  /** The same, asking for words in a language. */
  HubClient in(Language wanted) {
    return new HubClient(address, wanted);
  }

  private static String checked(String address) {
    try {
      URI uri = URI.create(address);
      boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (isHttp && uri.getHost() != null) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
      }
    } catch (IllegalArgumentException e) {
      // told below, like an address that is something else
    }
    throw new UsageFault(
        "--to " + address + " is no address of a hub; write it like " + DEFAULT_ADDRESS);
  }

  HubAnswer post(byte[] xml) throws InterruptedException {
    return answer(
        to("/Messages")
            .header("Content-Type", "application/xml")
            .header("api-version", "2")
            .header("nhn-source-system", "hub send")
            .POST(BodyPublishers.ofByteArray(xml))
            .build());
  }

  /** Puts JSON in the place of what stands at a path of the hub. */
  HubAnswer put(String path, byte[] json) throws InterruptedException {
    return answer(
        to(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofByteArray(json))
            .build());
  }

  /** What stands at a path of the hub, as JSON. */
  HubAnswer get(String path) throws InterruptedException {
    return answer(to(path).GET().build());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(ANSWER_TIMEOUT)
        .header("Accept", "application/json")
        .header("Accept-Language", language.code());
  }

  private HubAnswer answer(HttpRequest request) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        var response = http.send(request, BodyHandlers.ofString());
        HubAnswer answer = new HubAnswer(response.statusCode(), response.body());
        if (!answer.isUnavailable() || attempt == ATTEMPTS) {
          return answer;
        }
        Thread.sleep(wait(response.headers().firstValue("Retry-After").orElse("1")));
      } catch (ConnectException | HttpConnectTimeoutException e) {
        throw new NoAnswer(
            "No hub answers at "
                + address
                + ". Start one with ./hub run, or name its address by --to.");
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw new NoAnswer(
              "The connection to " + address + " broke; see what the hub itself says.");
        }
        Thread.sleep(SHORTEST_WAIT);
      }
    }
  }

  /** Of Retry-After only the seconds are read; the hub sends no dates. */
  private static Duration wait(String retryAfter) {
    try {
      Duration asked = Duration.ofSeconds(Long.parseLong(retryAfter.strip()));
      Duration atLeast = asked.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : asked;
      return atLeast.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : atLeast;
    } catch (NumberFormatException e) {
      return Duration.ofSeconds(1);
    }
  }
}
