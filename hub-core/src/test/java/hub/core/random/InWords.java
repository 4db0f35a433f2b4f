package hub.core.random;

import hub.core.agreement.Values;
import hub.core.calendar.OsloTime;
import hub.core.fixtures.MessageBuilder;
import hub.core.message.Address;
import hub.core.message.AppRec;
import hub.core.message.EventTime;
import hub.core.message.Fact;
import hub.core.message.Fact.Linked;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MissingContent;
import hub.core.naive.NaiveAlert;
import hub.core.naive.NaiveStanding;
import java.time.Instant;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Histories and what is said of them, in lines that a person can follow. */
final class InWords {
  private InWords() {}

  static String history(RandomJourney journey) {
    StringJoiner lines = new StringJoiner("\n  ");
    lines.add("seed " + journey.seed() + ", as of " + oslo(journey.asOf()));
    if (!journey.terms().equals(Values.NONE)) {
      lines.add("terms " + terms(journey.terms()));
    }
    RandomJourney.Local local = journey.local();
    if (local != null) {
      lines.add(
          "from " + local.from() + " with " + local.municipalities() + " " + terms(local.terms()));
    }
    journey.outages().forEach(outage -> lines.add(outage.toString()));
    journey
        .facts()
        .forEach(fact -> lines.add(fact instanceof Linked link ? link(link) : line(fact)));
    return lines.toString();
  }

  /** Only what is set. */
  private static String terms(Values values) {
    return values
        .toString()
        .replaceAll("themes=\\{.+\\}", "themes")
        .replaceAll("\\w+=(null|\\{\\}),? ?", "")
        .replace("RuleValues", "");
  }

  private static String link(Linked link) {
    StringJoiner lines = new StringJoiner("\n    ");
    lines.add(oslo(link.acceptedAt()) + " LINKED by " + link.message().msgId());
    link.brought().forEach(fact -> lines.add(fact instanceof Linked in ? link(in) : line(fact)));
    return lines.toString();
  }

  private static String line(Fact fact) {
    Message message = fact.message();
    StringBuilder line = new StringBuilder(oslo(fact.acceptedAt()));
    line.append(fact instanceof Fact.Reused ? " REUSED " : " ").append(message.msgId());
    line.append(message.status() == null ? "" : " " + message.status());
    append(line, "parent", message.refToParent());
    append(line, "conversation", message.refToConversation());
    Map<Hendelse, EventTime> told = new TreeMap<>(message.told().times());
    told.forEach((hendelse, time) -> append(line, hendelse.name(), time.value()));
    append(line, "typeInnhold", message.told().typeInnhold());
    append(line, "theme", message.told().theme());
    append(line, "tema", message.told().themeText() == null ? null : "told");
    append(line, "answer", message.told().answer());
    append(line, "answersRequest", message.told().answersRequest() ? "yes" : null);
    AppRec appRec = message.told().appRec();
    append(line, "says", appRec == null ? null : appRec.status());
    append(line, "adultIn", message.told().adultIn());
    message.told().coordination().forEach(each -> append(line, "tells", each));
    if (message.kind().name().equals("LOG_UTSKREVET")) {
      append(line, "utTil", message.told().utTil());
      append(line, "uttilstand", message.told().uttilstand());
    }
    if (message.kind().name().equals("HELSEOPPL_SOKNAD")) {
      append(line, "version", message.version());
      append(line, "lacks", MissingContent.asGroundOfKlar(message));
      append(line, "missing", message.missing());
    }
    if (!message.generatedAt().equals(fact.acceptedAt())) {
      append(line, "generated", oslo(message.generatedAt()));
    }
    append(line, "about", message.patient().value().equals("p1") ? null : message.patient());
    append(line, "from", address(message.sender()));
    append(line, "to", address(message.receiver()));
    message.copies().forEach(copy -> append(line, "copy", address(copy)));
    return line.append(message.training() ? " TRAINING" : "").toString();
  }

  private static void append(StringBuilder line, String name, @Nullable Object value) {
    if (value != null && !value.toString().equals("[]")) {
      line.append(' ').append(name).append('=').append(value);
    }
  }

  private static @Nullable String address(Address address) {
    if (address.equals(MessageBuilder.HOSPITAL) || address.equals(MessageBuilder.MUNICIPALITY)) {
      return address.equals(MessageBuilder.HOSPITAL) ? "H" : "K";
    }
    String level2 = address.level2HerId() == null ? "" : "/" + address.level2HerId();
    return address.herId() + level2 + (address.person() ? " (person)" : "");
  }

  static String alert(NaiveAlert alert) {
    StringBuilder line = new StringBuilder(oslo(alert.at()));
    line.append(' ').append(alert.kind()).append(' ').append(alert.rule());
    append(line, "detected", alert.detected());
    append(line, "startedBy", alert.startedBy());
    append(line, "startedAt", oslo(alert.startedAt()));
    append(line, "estimated", alert.estimated() ? "yes" : null);
    append(line, "outage", alert.outage() ? "yes" : null);
    append(line, "obliged", alert.obliged().role());
    append(line, "counterparty", alert.counterparty().role());
    Instant due = alert.dueAt();
    append(line, "due", due == null ? null : oslo(due));
    append(line, "lateBy", alert.lateBy());
    append(line, "metBy", alert.metBy());
    append(line, "causedBy", alert.causedBy());
    append(line, "state", alert.state());
    append(line, "missing", alert.missing());
    append(line, "journey", alert.journey());
    append(line, "patient", alert.patient());
    return line.toString();
  }

  static String duty(NaiveStanding duty) {
    StringBuilder line = new StringBuilder("duty ");
    line.append(duty.rule()).append(' ').append(duty.state());
    append(line, "startedBy", duty.startedBy());
    append(line, "startedAt", oslo(duty.startedAt()));
    append(line, "estimated", duty.estimated() ? "yes" : null);
    append(line, "due", told(duty.due()));
    append(line, "warnAt", told(duty.warnAt()));
    append(line, "metBy", duty.metBy());
    append(line, "metAt", told(duty.metAt()));
    append(line, "outage", duty.outage() ? "yes" : null);
    append(line, "obliged", duty.obliged().role() + " " + address(duty.obliged().address()));
    append(
        line,
        "counterparty",
        duty.counterparty().role() + " " + address(duty.counterparty().address()));
    append(line, "journey", duty.journey());
    append(line, "patient", duty.patient());
    return line.toString();
  }

  private static @Nullable String told(@Nullable Instant instant) {
    return instant == null ? null : oslo(instant);
  }

  private static String oslo(Instant instant) {
    return OsloTime.local(instant).toString();
  }
}
