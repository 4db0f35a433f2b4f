package hub.adapters.intake;

import hub.core.projection.Quarantined.Reason;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /Messages}: a document as PostMessageRequest, or as the bare XML. A refusal is an
 * ErrorMessage; for a client that accepts XML it is the AppRec, where one can be written.
 */
@Controller("/Messages")
final class MessagesController {
  private static final Logger LOG = LoggerFactory.getLogger(MessagesController.class);

  /** From here on, decoding base64 takes so long that other requests would notice. */
  private static final int LARGE = 512 * 1024;

  private final Intake intake;
  private final Rejections rejections;
  private final Executor work;

  /**
   * The only one.
   *
   * @param work where an AppRec is written and a large request decoded, so that no thread of the
   *     network or the log does it
   */
  MessagesController(
      Intake intake, Rejections rejections, @Named(TaskExecutors.BLOCKING) ExecutorService work) {
    this.intake = intake;
    this.rejections = rejections;
    this.work = work;
  }

  @Post
  @Consumes(MediaType.ALL)
  @Produces(MediaType.ALL)
  CompletableFuture<HttpResponse<String>> post(HttpRequest<?> request, @Body byte[] body) {
    MediaType type = request.getContentType().orElse(null);
    if (type != null && isXml(type)) {
      return take(request, body);
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
    return body.length < LARGE
        ? take(request, PostedDocument.read(body))
        : CompletableFuture.supplyAsync(() -> PostedDocument.read(body), work)
            .thenCompose(posted -> take(request, posted));
  }

  private CompletableFuture<HttpResponse<String>> take(
      HttpRequest<?> request, PostedDocument posted) {
    return posted.bytes() == null
        ? answered(ErrorMessage.invalid(Said.WRONG_REQUEST, posted.faults()))
        : take(request, posted.bytes());
  }

  private CompletableFuture<HttpResponse<String>> take(HttpRequest<?> request, byte[] document) {
    if (document.length > Document.MOST_BYTES) {
      return answered(ErrorMessage.invalid(Said.TOO_LARGE, List.of()));
    }
    CompletableFuture<Answer> answer = intake.take(document);
    return Asked.forXml(request)
        ? answer.thenApplyAsync(given -> answerInXml(given, document), work)
        : answer.thenApply(MessagesController::answer);
  }

  /** Only a refusal has an answer in XML, and not every one. */
  private HttpResponse<String> answerInXml(Answer answer, byte[] document) {
    List<Reason> reasons =
        switch (answer) {
          case Answer.Refused(var refused) -> refused;
          case Answer.Reused(var reused) -> reused;
          case Answer.Accepted accepted -> List.of();
          case Answer.Unavailable unavailable -> List.of();
        };
    if (reasons.isEmpty()) {
      return answer(answer);
    }
    return rejections
        .appRec(document, reasons.stream().map(MessagesController::told).toList())
        .map(MessagesController::appRec)
        .orElseGet(() -> answer(answer));
  }

  private static Rejections.Fault told(Reason reason) {
    return new Rejections.Fault(reason.code(), Said.reason(reason));
  }

  private static HttpResponse<String> appRec(String xml) {
    return HttpResponse.<String>badRequest()
        .contentType(MediaType.APPLICATION_XML_TYPE)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .body(xml);
  }

  private static HttpResponse<String> answer(Answer answer) {
    return switch (answer) {
      case Answer.Accepted(var id) ->
          HttpResponse.<String>created("\"" + id + "\"")
              .contentType(MediaType.APPLICATION_JSON)
              .header(HttpHeaders.LOCATION, "/Messages/" + id);
      case Answer.Refused(var reasons) -> refused(Said.REFUSED, reasons);
      case Answer.Reused(var reasons) -> refused(Said.REUSED, reasons);
      case Answer.Unavailable(var why) -> ErrorMessage.unavailable(Said.UNAVAILABLE, why);
    };
  }

  private static HttpResponse<String> refused(Said error, List<Reason> reasons) {
    return ErrorMessage.refused(error, reasons).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
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
