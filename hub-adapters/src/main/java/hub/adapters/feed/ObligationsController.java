package hub.adapters.feed;

import com.fasterxml.jackson.core.JsonGenerator;
import hub.adapters.json.Retold;
import hub.adapters.problem.Problem;
import hub.core.duty.State;
import hub.core.explanation.Language;
import hub.core.projection.ObligationLine;
import hub.core.projection.ObligationLine.Place;
import hub.core.projection.Selection;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /obligations} and {@code GET /obligations/{id}}. The open ones unless a state is asked
 * for, nearest due first; {@code from} and {@code to} are about due.
 *
 * <p>A page goes on after the place of the last one shown, so none that stays as it is comes twice
 * or is left out, however many come and go meanwhile.
 */
@Controller("/obligations")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ObligationsController {
  private final Views views;

  ObligationsController(Views views) {
    this.views = views;
  }

  @Get
  HttpResponse<byte[]> list(HttpRequest<?> request) {
    Problem.unlessReady(views);
    Query query = new Query(request, "limit", "cursor");
    Selection wanted = query.selection();
    int limit = query.limit();
    Place after = query.one("cursor").map(ObligationsController::place).orElse(null);
    List<ObligationLine> found =
        views
            .obligations()
            .nearest(
                wanted.states().isEmpty() ? Set.of(State.OPEN) : wanted.states(),
                after,
                limit + 1,
                wanted.ofObligations(views.alerts()));
    List<ObligationLine> page = found.subList(0, Math.min(limit, found.size()));
    Language language = Answers.language(request);
    String next = found.size() > limit ? cursor(page.getLast()) : null;
    var answer =
        Answers.json(
            language,
            json -> {
              json.writeArrayFieldStart("obligations");
              for (ObligationLine line : page) {
                json.writeRawValue(Retold.in(language, line.data().bytes()).toString());
              }
              json.writeEndArray();
              json.writeStringField("next", next);
            });
    return Answers.linked(answer, request, next);
  }

  @Get("/{id}")
  HttpResponse<byte[]> one(HttpRequest<?> request, @PathVariable String id) {
    Language language = Answers.language(request);
    Problem.unlessReady(views);
    Optional<ObligationLine> found = views.obligations().find(Answers.id(id));
    ObligationLine line =
        found.orElseThrow(
            () -> Problem.of(Problem.Kind.NOT_FOUND, "The hub knows no obligation of that id."));
    return Answers.json(language, json -> whole(json, line, language));
  }

  private void whole(JsonGenerator json, ObligationLine line, Language language)
      throws IOException {
    for (var field : Retold.in(language, line.data().bytes()).properties()) {
      json.writeFieldName(field.getKey());
      json.writeRawValue(field.getValue().toString());
    }
    CloudEvents.alerts(
        json, "alerts", views.alerts().ofObligation(line.id()), views.alerts(), language);
  }

  private static String cursor(ObligationLine line) {
    String due = line.dueAt() == null ? "" : line.dueAt().toString();
    return Cursor.write("obligations", due, line.id().toString());
  }

  private static Place place(String cursor) {
    List<String> parts = Cursor.read(cursor, "obligations", 3);
    try {
      return new Place(instant(parts.get(1)), UUID.fromString(parts.get(2)));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Cursor.wrong();
    }
  }

  private static @Nullable Instant instant(String text) {
    return text.isEmpty() ? null : Instant.parse(text);
  }
}
