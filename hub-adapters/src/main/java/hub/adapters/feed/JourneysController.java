package hub.adapters.feed;

import com.fasterxml.jackson.core.JsonGenerator;
import hub.adapters.json.Retold;
import hub.adapters.problem.Problem;
import hub.core.explanation.Language;
import hub.core.projection.AlertLine;
import hub.core.projection.EventLine;
import hub.core.projection.ObligationLine;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * {@code GET /journeys/{id}}: what happened in one stay, in order of time. A message stands where
 * it was accepted, a duty where the hub learnt of it, an alert where it was said.
 */
@Controller("/journeys")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class JourneysController {
  private final Views views;

  JourneysController(Views views) {
    this.views = views;
  }

  /** One entry of the timeline. */
  private record Entry(Instant at, String what, Written fields) {}

  private interface Written {
    void write(JsonGenerator json) throws IOException;
  }

  @Get("/{id}")
  HttpResponse<byte[]> one(HttpRequest<?> request, @PathVariable String id) {
    Language language = Answers.language(request);
    Problem.unlessReady(views);
    UUID journey = Answers.id(id);
    List<Entry> timeline = timeline(journey, language);
    if (timeline.isEmpty()) {
      throw Problem.of(Problem.Kind.NOT_FOUND, "The hub knows no journey of that id.");
    }
    return Answers.json(
        language,
        json -> {
          json.writeStringField("id", journey.toString());
          json.writeArrayFieldStart("timeline");
          for (Entry entry : timeline) {
            json.writeStartObject();
            json.writeStringField("at", entry.at().toString());
            json.writeFieldName(entry.what());
            entry.fields().write(json);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  /** What happened at the same instant: first the message, then what came of it. */
  private List<Entry> timeline(UUID journey, Language language) {
    List<Entry> entries = new ArrayList<>();
    for (EventLine event : views.journeys().of(journey)) {
      entries.add(
          new Entry(
              event.acceptedAt(),
              "event",
              json -> object(json, inside -> CloudEvents.event(inside, event, journey))));
    }
    for (ObligationLine duty : views.obligations().ofJourney(journey)) {
      entries.add(
          new Entry(
              duty.knownAt(),
              "obligation",
              json -> json.writeRawValue(Retold.in(language, duty.data().bytes()).toString())));
    }
    for (AlertLine alert : views.alerts().ofJourney(journey)) {
      entries.add(
          new Entry(
              alert.at(),
              "alert",
              json ->
                  object(
                      json, inside -> CloudEvents.alert(inside, alert, views.alerts(), language))));
    }
    entries.sort(Comparator.comparing(Entry::at));
    return entries;
  }

  private static void object(JsonGenerator json, Written fields) throws IOException {
    json.writeStartObject();
    fields.write(json);
    json.writeEndObject();
  }
}
