package hub.adapters.problem;

import hub.adapters.log.Json;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes every error that no controller writes itself as problem+json: what a controller throws,
 * and what HTTP and the router find wrong. Of a fault it tells the requestId alone; the log has its
 * kind and place, but not its text, which may quote a message.
 */
@Singleton
@Primary
final class ProblemWriter
    implements ErrorResponseProcessor<byte[]>, ExceptionHandler<Problem, HttpResponse<byte[]>> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern TRACE =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-.*");

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public HttpResponse<byte[]> handle(HttpRequest request, Problem problem) {
    int status = problem.kind().status();
    return write(problem, request, requestId(request), HttpResponse.status(status, null), status);
  }

  @Override
  public MutableHttpResponse<byte[]> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    HttpRequest<?> request = context.getRequest();
    String requestId = requestId(request);
    int status = response.code();
    context.getRootCause().filter(cause -> status >= 500).ifPresent(cause -> log(requestId, cause));
    return write(problem(response), request, requestId, response, status);
  }

  private static Problem problem(HttpResponse<?> response) {
    int status = response.code();
    if (status == 404) {
      return Problem.of(Problem.Kind.NOT_FOUND, "There is nothing at this address.");
    }
    return status >= 500
        ? Problem.of(Problem.Kind.FAULT, "The hub could not answer; try again later.")
        : Problem.of(Problem.Kind.WRONG_REQUEST, response.reason() + ".");
  }

  private static MutableHttpResponse<byte[]> write(
      Problem problem,
      HttpRequest<?> request,
      String requestId,
      MutableHttpResponse<?> response,
      int status) {
    byte[] body = Json.write(json -> problem.write(json, status, requestId, traceId(request)));
    MutableHttpResponse<byte[]> answer =
        response.body(body).contentType("application/problem+json");
    answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
    return problem.kind() == Problem.Kind.NOT_READY
        ? answer.header(HttpHeaders.RETRY_AFTER, "2")
        : answer;
  }

  private static String requestId(HttpRequest<?> request) {
    return Optional.ofNullable(request.getHeaders().get("X-Request-Id"))
        .filter(given -> REQUEST_ID.matcher(given).matches())
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  private static @Nullable String traceId(HttpRequest<?> request) {
    String given = request.getHeaders().get("traceparent");
    Matcher trace = TRACE.matcher(given == null ? "" : given);
    return trace.matches() ? trace.group(1) : null;
  }

  private static void log(String requestId, Throwable fault) {
    String place =
        Arrays.stream(fault.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("hub."))
            .findFirst()
            .map(StackTraceElement::toString)
            .orElse("somewhere outside the hub");
    LOG.error("Request {} failed: {} at {}", requestId, fault.getClass().getName(), place);
  }
}
