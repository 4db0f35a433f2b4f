package hub.adapters.feed;

import hub.adapters.problem.Problem;
import hub.core.explanation.Language;
import hub.core.projection.AlertLine;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** {@code GET /alerts} and {@code GET /alerts/{id}}: what has been said, as CloudEvents. */
@Controller("/alerts")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AlertsController {
  private final Views views;

  AlertsController(Views views) {
    this.views = views;
  }

  @Get
  HttpResponse<byte[]> list(HttpRequest<?> request) {
    Problem.unlessReady(views);
    Query query = new Query(request, "order", "offset", "limit", "cursor");
    AlertPage page = AlertPage.of(views.alerts(), query);
    Language language = Answers.language(request);
    var answer =
        Answers.json(
            language,
            json -> {
              CloudEvents.alerts(json, "alerts", page.lines(), views.alerts(), language);
              json.writeStringField("next", page.next());
              json.writeStringField("offset", Long.toString(page.end()));
            });
    return Answers.linked(answer, request, page.next());
  }

  @Get("/{id}")
  HttpResponse<byte[]> one(HttpRequest<?> request, @PathVariable String id) {
    Language language = Answers.language(request);
    Problem.unlessReady(views);
    AlertLine line =
        views
            .alerts()
            .find(Answers.id(id))
            .orElseThrow(
                () -> Problem.of(Problem.Kind.NOT_FOUND, "The hub has said no alert of that id."));
    return Answers.json(language, json -> CloudEvents.alert(json, line, views.alerts(), language));
  }
}
