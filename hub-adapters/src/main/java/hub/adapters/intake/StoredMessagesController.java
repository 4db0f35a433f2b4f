package hub.adapters.intake;

import hub.adapters.log.Appender.Unavailable;
import hub.adapters.log.Sealing.KeyGone;
import hub.core.message.MessageId;
import hub.core.projection.Receipt;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is told of a message that has been taken in, and its document as it came. */
@Controller("/Messages/{id}")
@Produces(MediaType.ALL)
final class StoredMessagesController {
  private static final Logger LOG = LoggerFactory.getLogger(StoredMessagesController.class);
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final TakenIn takenIn;
  private final Payloads payloads;

  StoredMessagesController(TakenIn takenIn, Payloads payloads) {
    this.takenIn = takenIn;
    this.payloads = payloads;
  }

  @Get
  HttpResponse<?> message(String id) {
    return of(id, receipt -> json(Bodies.message(receipt)));
  }

  @Get("/status")
  HttpResponse<?> status(String id) {
    return of(id, receipt -> json(Bodies.status(receipt)));
  }

  @Get("/business-document")
  @ExecuteOn(TaskExecutors.BLOCKING) // it waits for the log
  HttpResponse<?> document(HttpRequest<?> request, String id) {
    return of(id, receipt -> document(receipt, Asked.forXml(request)));
  }

  private HttpResponse<?> document(Receipt receipt, boolean bare) {
    Optional<byte[]> document = payloads.read(receipt);
    if (document.isEmpty()) {
      throw new IllegalStateException("the document of a message is not on the log");
    }
    return bare
        ? HttpResponse.ok(document.get())
            .contentType(MediaType.APPLICATION_XML_TYPE)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        : HttpResponse.ok(Bodies.document(document.get()))
            .contentType(MediaType.APPLICATION_JSON_TYPE)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
  }

  private HttpResponse<?> of(String id, Function<Receipt, HttpResponse<?>> answer) {
    if (!UUID_TEXT.matcher(id).matches()) {
      return ErrorMessage.invalid(Said.NOT_AN_ID, List.of());
    }
    Optional<Receipt> receipt = takenIn.find(new MessageId(UUID.fromString(id)));
    return receipt.isPresent()
        ? answer.apply(receipt.get())
        : ErrorMessage.notFound(Said.UNKNOWN_ID);
  }

  private static HttpResponse<?> json(String body) {
    return HttpResponse.ok(body).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  @Error
  HttpResponse<String> erased(HttpRequest<?> request, KeyGone fault) {
    return ErrorMessage.notFound(Said.ERASED);
  }

  @Error
  HttpResponse<String> unavailable(HttpRequest<?> request, Unavailable fault) {
    return ErrorMessage.unavailable(Said.NOT_READY, "The log cannot be read now.");
  }

  @Error
  HttpResponse<String> fault(HttpRequest<?> request, Throwable fault) {
    String requestId = UUID.randomUUID().toString();
    LOG.error("Request {} failed: {}", requestId, fault.getClass().getName());
    return ErrorMessage.fault(requestId);
  }
}
