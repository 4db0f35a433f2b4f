package hub.adapters.intake;

import hub.core.projection.Quarantined.Reason;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.UUID;

/**
 * ErrorMessage of the API. Quotes nothing of a message.
 *
 * @param errorCode 1000 when the request or the document is at fault, as Norsk Helsenett has it;
 *     else 0
 * @param validationErrors one for each fault
 * @param requestId finds the request in the hub's log
 */
record ErrorMessage(String error, int errorCode, List<String> validationErrors, String requestId) {
  private static final int INVALID = 1000;

  /** Longer than a broker takes to come back, short enough for a sender who waits. */
  private static final String RETRY_AFTER_SECONDS = "2";

  private static ErrorMessage of(Said error, int code, List<String> validationErrors) {
    return new ErrorMessage(error.toString(), code, validationErrors, UUID.randomUUID().toString());
  }

  static MutableHttpResponse<String> invalid(Said error, List<String> validationErrors) {
    return of(error, INVALID, validationErrors).as(HttpStatus.BAD_REQUEST);
  }

  static MutableHttpResponse<String> refused(Said error, List<Reason> reasons) {
    return invalid(error, reasons.stream().map(ErrorMessage::sentence).toList());
  }

  static MutableHttpResponse<String> notFound(Said error) {
    return of(error, 0, List.of()).as(HttpStatus.NOT_FOUND);
  }

  /** Says why in English only: what a part of the hub waits for. */
  static MutableHttpResponse<String> unavailable(Said error, String why) {
    return of(error, 0, List.of(why))
        .as(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
  }

  static MutableHttpResponse<String> fault(String requestId) {
    return new ErrorMessage(Said.FAULT.toString(), 0, List.of(), requestId)
        .as(HttpStatus.INTERNAL_SERVER_ERROR);
  }

  private static String sentence(Reason reason) {
    return reason.code() + ": " + Said.reason(reason);
  }

  private MutableHttpResponse<String> as(HttpStatus status) {
    return HttpResponse.<String>status(status).contentType(MediaType.APPLICATION_JSON).body(json());
  }

  private String json() {
    return Bodies.json(json -> {
      json.writeStringField("error", error);
      json.writeNumberField("errorCode", errorCode);
      if (validationErrors.isEmpty()) {
        json.writeNullField("validationErrors");
      } else {
        json.writeArrayFieldStart("validationErrors");
        for (String each : validationErrors) {
          json.writeString(each);
        }
        json.writeEndArray();
      }
      json.writeNullField("stackTrace");
      json.writeStringField("requestId", requestId);
    });
  }
}
