package hub.adapters.feed;

import hub.adapters.json.JsonLines;
import hub.adapters.log.Readiness;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whether the process lives, and whether it can serve and why not. Neither asks Kafka. */
@Controller("/health")
@Produces(MediaType.ALL)
final class HealthController {
  private final Collection<Readiness> parts;

  HealthController(Collection<Readiness> parts) {
    this.parts = parts;
  }

  @Get("/liveness")
  HttpResponse<byte[]> liveness() {
    return Answers.json(json -> json.writeStringField("status", "UP"));
  }

  @Get("/readiness")
  HttpResponse<byte[]> readiness() {
    List<String> reasons =
        parts.stream()
            .map(Readiness::whyNot)
            .flatMap(Optional::stream)
            .distinct()
            .sorted()
            .toList();
    var answer =
        Answers.json(json -> {
          json.writeStringField("status", reasons.isEmpty() ? "UP" : "DOWN");
          JsonLines.texts(json, "reasons", reasons);
        });
    return reasons.isEmpty()
        ? answer
        : answer.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "2");
  }
}
