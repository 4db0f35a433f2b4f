package hub.core.random;

import hub.core.agreement.Theme;
import hub.core.calendar.OsloTime;
import hub.core.message.Address;
import hub.core.message.Coordination;
import hub.core.message.Coordination.About;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Certainty;
import hub.core.message.Coordination.Need;
import hub.core.message.Coordination.Source;
import hub.core.message.EventTime;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Ground;
import hub.core.message.Ground.Consenter;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import hub.core.message.Statement;
import hub.core.message.Statement.Who;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A coordinator, a plan or a child as next of kin: a notice, and what becomes of it. */
final class PlausibleCase {
  private static final List<Act> ANSWERS =
      List.of(
          Act.ACKNOWLEDGED,
          Act.APPOINTED,
          Act.APPOINTED,
          Act.DECLINED,
          Act.PLAN_STARTED,
          Act.PLAN_STARTED,
          Act.PLAN_ENDED,
          Act.COORDINATOR_ENDED,
          Act.MEETING,
          Act.MEETING,
          Act.MEASURES_ENDED,
          Act.FINAL_REPORT,
          Act.WITHDRAWN);

  private final Sketch sketch;
  private final Dice dice;
  private final Address hospital;
  private final Address municipality;
  private final Need need;
  private final Who who;
  private final @Nullable String child;
  private final @Nullable YearMonth adultIn;
  private final List<Draft> drafts = new ArrayList<>();

  PlausibleCase(Sketch sketch, Instant start) {
    this.sketch = sketch;
    this.dice = sketch.dice;
    this.hospital = dice.percent(12) ? Sketch.FASTLEGE : sketch.hospital;
    this.municipality = sketch.municipality;
    this.need = dice.oneOf(Need.values());
    boolean ofChild = need == Need.BARN_SOM_PAARORENDE || dice.percent(10);
    this.who = ofChild ? dice.oneOf(Who.CHILD, Who.CHILD, Who.EXPECTED_CHILD) : Who.PATIENT;
    this.child = who == Who.CHILD && dice.percent(70) ? dice.oneOf("c1", "c2") : null;
    YearMonth month = YearMonth.from(OsloTime.date(start));
    this.adultIn = dice.percent(15) ? null : month.plusMonths(dice.oneOf(-1, 0, 1, 1, 2, 6, 7, 40));
    Draft notice = say(start, Act.NOTICE, null);
    if (dice.percent(60)) {
      Post.turn(notice);
    }
  }

  /** What comes after the notice, at most a few. */
  void develop(int most) {
    Instant last = drafts.getFirst().acceptedAt;
    int more = dice.between(0, most);
    for (int i = 0; i < more; i++) {
      last = last.plus(dice.hours(0, dice.oneOf(10, 60, 300)));
      Act act = dice.percent(55) ? fitting() : dice.pick(ANSWERS);
      Draft named = dice.pick(drafts);
      Draft answer = say(last, act, named);
      if (dice.percent(45)) {
        Post.turn(answer);
      }
      disturb(answer);
      if (act == Act.APPOINTED && dice.percent(25)) { // months later, when the time is near or past
        say(last.plus(dice.hours(100, 4000)), Act.MEETING, answer);
      }
      if (act == Act.MEASURES_ENDED && dice.percent(60)) {
        Draft informed = sketch.add(MessageKind.DIALOG_NOTAT, last.plus(dice.hours(1, 200)));
        informed.sender = hospital;
        informed.receiver = municipality;
      }
      if (act == Act.MEASURES_ENDED && dice.percent(80)) {
        say(last.plus(dice.hours(1, 200)), Act.FINAL_REPORT, answer);
      }
    }
    if (dice.percent(15)) {
      Draft again = say(last.plus(dice.hours(0, 100)), Act.NOTICE, null);
      if (dice.percent(50)) {
        Post.turn(again);
      }
    }
  }

  private Act fitting() {
    return switch (need) {
      case KOORDINATOR -> dice.oneOf(Act.APPOINTED, Act.APPOINTED, Act.DECLINED);
      case BARNEKOORDINATOR -> dice.oneOf(Act.APPOINTED, Act.APPOINTED, Act.DECLINED, Act.MEETING);
      case INDIVIDUELL_PLAN -> dice.oneOf(Act.PLAN_STARTED, Act.PLAN_STARTED, Act.DECLINED);
      case BARN_SOM_PAARORENDE, BARNEVERNSANSVARLIG_KONTAKT -> Act.ACKNOWLEDGED;
    };
  }

  private void disturb(Draft answer) {
    Forsendelsesstatus again = dice.oneOf(Forsendelsesstatus.M, Forsendelsesstatus.C);
    if (answer.kind == MessageKind.KOORDINATORMELDING && dice.percent(18)) {
      Draft of = dice.pick(drafts);
      if (of.kind == MessageKind.KOORDINATORMELDING && of.status == Forsendelsesstatus.N) {
        Draft change = sketch.add(of.kind, of.acceptedAt.plus(dice.hours(-5, 60)));
        change.status = again;
        change.sender = of.sender;
        change.receiver = of.receiver;
        change.coordination.addAll(of.coordination);
        change.adultIn = of.adultIn;
        if (dice.percent(80)) {
          change.refersTo(of.msgId);
        }
      }
    }
  }

  private Draft say(Instant when, Act act, @Nullable Draft about) {
    boolean told = dice.percent(65);
    Draft draft =
        sketch.add(told ? MessageKind.KOORDINATORMELDING : MessageKind.DIALOG_HELSEFAGLIG, when);
    draft.sender = hospital;
    draft.receiver = municipality;
    if (about != null && dice.percent(50)) {
      draft.refersTo(about.msgId);
    }
    if (told) {
      draft.adultIn = adultIn;
      draft.coordination.add(stated(act, when));
    } else {
      Themes.set(draft, theme(act), dice);
    }
    drafts.add(draft);
    return draft;
  }

  private Theme theme(Act act) {
    if (act == Act.MEETING && dice.percent(60)) {
      return Theme.TRANSITION_TO_ADULT;
    }
    return act == Act.NOTICE ? Theme.valueOf(need.name()) : Theme.valueOf(act.name());
  }

  private Coordination stated(Act act, Instant when) {
    Need about = act == Act.NOTICE || dice.percent(70) ? need : dice.oneOf(Need.values());
    boolean any = act == Act.MEETING || act == Act.MEASURES_ENDED || act == Act.WITHDRAWN;
    Need own = act.need();
    return new Coordination(
        own != null ? own : any && dice.percent(50) ? null : about,
        act,
        Source.KOORDINATORMELDING,
        Certainty.STATED,
        dice.percent(60) ? at(when) : null,
        act == Act.MEETING ? dice.oneOf(About.TRANSITION_TO_ADULT, About.INDIVIDUELL_PLAN) : null,
        new Statement(
            who, act == Act.DECLINED ? dice.percent(60) : null, null, ground(act), child));
  }

  private EventTime at(Instant when) {
    Instant seen = when.minus(dice.hours(0, 60));
    return EventTime.read(sketch.moments.written(seen), false).orElseThrow();
  }

  private @Nullable Ground ground(Act act) {
    if (dice.percent(20)) {
      return null;
    }
    if (act == Act.FINAL_REPORT && dice.percent(35)) {
      return new Ground(
          dice.oneOf(Ground.Kind.CONSENT_DECLINED, Ground.Kind.CONSENT_WITHDRAWN),
          EnumSet.of(Consenter.PERSON),
          null,
          false);
    }
    if (dice.percent(25)) {
      return new Ground(Ground.Kind.LAW, Set.of(), null, false);
    }
    Set<Consenter> by = EnumSet.of(dice.oneOf(Consenter.values()));
    if (dice.percent(20)) {
      by.add(Consenter.PARENT);
    }
    return new Ground(Ground.Kind.CONSENT, by, null, true);
  }

  /** A stay ends or the patient dies while the case goes on. */
  static void death(Sketch sketch, Instant when) {
    Draft died = sketch.add(MessageKind.LOG_DOD, when);
    died.times.put(Hendelse.DOD, sketch.moments.written(when));
  }
}
