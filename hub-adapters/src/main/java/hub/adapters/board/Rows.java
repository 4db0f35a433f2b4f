package hub.adapters.board;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.Json;
import hub.core.duty.AlertKind;
import hub.core.duty.Party;
import hub.core.duty.State;
import hub.core.projection.AlertLine;
import hub.core.projection.EventLine;
import hub.core.projection.ObligationLine;
import hub.core.projection.Packed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts lines of the views into the words of a page, as they are at one instant. */
final class Rows {
  private static final int SHORT = 10;
  private static final Duration NEAR = Duration.ofHours(1);

  private final Words words;
  private final Instant now;

  Rows(Words words, Instant now) {
    this.words = words;
    this.now = now;
  }

  Moment moment(Instant instant) {
    return Moment.of(instant, now, words);
  }

  DutyRow duty(ObligationLine line) {
    return new DutyRow(
        line.id().toString(),
        words.rule(line.rule()),
        party(line.obliged()),
        party(line.counterparty()),
        line.dueAt() == null ? null : moment(line.dueAt()),
        status(line),
        shortened(data(line.data())),
        text(line.journey()));
  }

  AlertRow alert(AlertLine line) {
    return new AlertRow(
        line.id().toString(),
        moment(line.at()),
        kind(line.kind()),
        words.rule(line.rule()),
        party(line.obliged()),
        party(line.counterparty()),
        shortened(data(line.data())),
        text(line.obligation()),
        text(line.journey()));
  }

  JourneyPage.Entry entry(EventLine event) {
    JsonNode data = data(event.data());
    String status = Objects.requireNonNullElse(Json.text(data, "forsendelsesstatus"), "");
    return new JourneyPage.Entry(
        moment(event.acceptedAt()),
        new Status("✉", words.say("message"), "plain"),
        words.event(event.type())
            + words.find("status." + status).map(text -> ", " + text).orElse(""),
        address(data.path("sender")),
        address(data.path("receiver")),
        null);
  }

  JourneyPage.Entry entry(ObligationLine line) {
    return new JourneyPage.Entry(
        moment(line.knownAt()),
        status(line),
        (line.dueAt() == null
                ? words.say("none.due")
                : words.say("due.at", moment(line.dueAt()).absolute()))
            + ": "
            + words.rule(line.rule()),
        party(line.obliged()),
        party(line.counterparty()),
        "/obligations/" + line.id());
  }

  JourneyPage.Entry entry(AlertLine line) {
    return new JourneyPage.Entry(
        moment(line.at()),
        kind(line.kind()),
        words.say("alert.of", words.rule(line.rule())),
        party(line.obliged()),
        party(line.counterparty()),
        "/alerts/" + line.id());
  }

  /** What the log has of a duty or an alert, line by line. */
  List<Fact> facts(JsonNode data) {
    List<Fact> facts = new ArrayList<>();
    fact(facts, "fact.started", instant(data, "startedAt"));
    fact(facts, "fact.due", instant(data, "dueAt"));
    fact(facts, "fact.said", instant(data, "at"));
    fact(facts, "fact.startedBy", Json.text(data, "startedBy"));
    fact(facts, "fact.metBy", Json.text(data, "metBy"));
    fact(facts, "fact.met", instant(data, "metAt"));
    fact(facts, "fact.causedBy", Json.text(data, "causedBy"));
    fact(facts, "fact.outage", data.path("outage").asBoolean() ? words.outage() : null);
    fact(facts, "fact.missing", joined(data.path("missing")));
    fact(facts, "fact.agreement", Json.text(data, "agreement"));
    fact(facts, "fact.source", Json.text(data, "source"));
    fact(facts, "fact.decisions", joined(data.path("decisions")));
    fact(facts, "fact.patient", Json.text(data, "patient"));
    link(facts, "fact.journey", "/journeys/", Json.text(data, "journey"));
    link(facts, "fact.obligation", "/obligations/", Json.text(data, "obligation"));
    return facts;
  }

  Why why(JsonNode data) {
    return Why.of(words.language(), data);
  }

  static JsonNode data(Packed data) {
    return Json.read(data.bytes());
  }

  /** Near, on its way or past, where the state alone says open. */
  private Status status(ObligationLine line) {
    Instant due = line.dueAt();
    if (line.state() == State.OPEN && due != null) {
      if (!now.isBefore(due)) {
        return new Status("▲", words.say("duty.passed"), "near");
      }
      return Duration.between(now, due).compareTo(NEAR) < 0
          ? new Status("▲", words.say("duty.near"), "near")
          : new Status("○", words.say("duty.ontime"), "fine");
    }
    String text = words.state(line.state());
    return switch (line.state()) {
      case OPEN -> new Status("○", words.say("duty.measured"), "plain");
      case BREACHED -> new Status("✕", text, "broken");
      case MET -> new Status("✓", text, "fine");
      case MET_LATE -> new Status("✓", text, "plain");
      case CANCELLED, RETRACTED -> new Status("–", text, "plain");
    };
  }

  private Status kind(AlertKind kind) {
    String text = words.kind(kind);
    return switch (kind) {
      case WARNING -> new Status("▲", text, "near");
      case BREACH -> new Status("✕", text, "broken");
      case LATE -> new Status("✓", text, "plain");
      case RETRACTED -> new Status("–", text, "plain");
      case DEFICIENCY -> new Status("!", text, "near");
    };
  }

  private PartyName party(Party party) {
    return name(
        party.address().name(),
        words.role(party.role()),
        party.address().herId(),
        party.address().enh());
  }

  private PartyName address(JsonNode json) {
    return name(
        Json.text(json, "name"), "", Json.number(json, "level1HerId"), Json.text(json, "enh"));
  }

  private PartyName name(
      @Nullable String name, String role, @Nullable Long herId, @Nullable String enh) {
    String shown = name == null || name.isBlank() ? role : plain(name);
    String id = herId != null ? "HER-id " + herId : enh != null ? "ENH " + plain(enh) : "";
    return new PartyName(shown.isBlank() ? words.say("none.name") : shown, id);
  }

  /** Without the characters that turn the direction of a text or cannot be seen. */
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}]", "");
  }

  private static String shortened(JsonNode data) {
    String patient = Objects.requireNonNullElse(Json.text(data, "patient"), "");
    return patient.length() <= SHORT ? patient : patient.substring(0, SHORT);
  }

  private @Nullable String instant(JsonNode data, String name) {
    String text = Json.text(data, name);
    if (text == null) {
      return null;
    }
    Moment moment = moment(Instant.parse(text));
    return moment.absolute() + " (" + moment.relative() + ")";
  }

  private static @Nullable String joined(JsonNode texts) {
    List<String> all = new ArrayList<>();
    texts.forEach(text -> all.add(text.asText()));
    return all.isEmpty() ? null : String.join(", ", all);
  }

  private void fact(List<Fact> facts, String name, @Nullable String text) {
    if (text != null) {
      facts.add(new Fact(words.say(name), text, null));
    }
  }

  private void link(List<Fact> facts, String name, String path, @Nullable String id) {
    if (id != null) {
      facts.add(new Fact(words.say(name), id, path + id));
    }
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
