package hub.adapters.intake;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /Messages}: a document as PostMessageRequest, or as the bare XML. */
@Controller("/Messages")
final class MessagesController {
  private static final Logger LOG = LoggerFactory.getLogger(MessagesController.class);

  private final Intake intake;

  MessagesController(Intake intake) {
    this.intake = intake;
  }

  @Post
  @Consumes(MediaType.ALL)
  @Produces(MediaType.ALL)
  CompletableFuture<HttpResponse<String>> post(HttpRequest<?> request, @Body byte[] body) {
    MediaType type = request.getContentType().orElse(null);
    if (type != null && isXml(type)) {
      return take(body);
    }
    if (type == null || !isJson(type)) {
      return answered(
          ErrorMessage.invalid(
              Said.WRONG_REQUEST,
              List.of(
                  "Content-Type: "
                      + new Said(
                          "må være application/json eller application/xml",
                          "must be application/json or application/xml"))));
    }
    PostedDocument posted = PostedDocument.read(body);
    return posted.bytes() == null
        ? answered(ErrorMessage.invalid(Said.WRONG_REQUEST, posted.faults()))
        : take(posted.bytes());
  }

  private CompletableFuture<HttpResponse<String>> take(byte[] document) {
    return document.length > Document.MOST_BYTES
        ? answered(ErrorMessage.invalid(Said.TOO_LARGE, List.of()))
        : intake.take(document).thenApply(MessagesController::answer);
  }

  private static HttpResponse<String> answer(Answer answer) {
    return switch (answer) {
      case Answer.Accepted(var id) ->
          HttpResponse.<String>created("\"" + id + "\"")
              .contentType(MediaType.APPLICATION_JSON)
              .header(HttpHeaders.LOCATION, "/Messages/" + id);
      case Answer.Refused(var reasons) -> ErrorMessage.refused(Said.REFUSED, reasons);
      case Answer.Reused(var reasons) -> ErrorMessage.refused(Said.REUSED, reasons);
      case Answer.Unavailable(var why) -> ErrorMessage.unavailable(Said.UNAVAILABLE, why);
    };
  }

  /** The body as a whole may be larger than a document, for base64 takes a third more. */
  @Error
  HttpResponse<String> tooLarge(HttpRequest<?> request, ContentLengthExceededException fault) {
    return ErrorMessage.invalid(Said.TOO_LARGE, List.of());
  }

  @Error
  HttpResponse<String> empty(HttpRequest<?> request, UnsatisfiedBodyRouteException fault) {
    return ErrorMessage.invalid(
        Said.WRONG_REQUEST,
        List.of(
            new Said(
                    "Innholdet mangler; send et dokument.", "The body is missing; send a document.")
                .toString()));
  }

  @Error
  HttpResponse<String> fault(HttpRequest<?> request, Throwable fault) {
    String requestId = UUID.randomUUID().toString();
    LOG.error("Request {} failed: {}", requestId, Async.cause(fault).getClass().getName());
    return ErrorMessage.fault(requestId);
  }

  private static CompletableFuture<HttpResponse<String>> answered(HttpResponse<String> answer) {
    return CompletableFuture.completedFuture(answer);
  }

  private static boolean isXml(MediaType type) {
    return type.getName().equalsIgnoreCase("application/xml")
        || type.getName().equalsIgnoreCase("text/xml");
  }

  private static boolean isJson(MediaType type) {
    String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
    return subtype.equals("json") || subtype.endsWith("+json");
  }
}
