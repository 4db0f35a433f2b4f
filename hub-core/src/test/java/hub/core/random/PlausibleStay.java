package hub.core.random;

import hub.core.calendar.OsloTime;
import hub.core.message.BodyVersion;
import hub.core.message.Content;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One stay as it may well happen, from the admission to the report of the discharge. */
final class PlausibleStay {
  private final Sketch sketch;
  private final Dice dice;
  private final Moments moments;
  private Instant admitted;
  private Instant told;

  PlausibleStay(Sketch sketch, LocalDate day) {
    this.sketch = sketch;
    this.dice = sketch.dice;
    this.moments = sketch.moments;
    this.admitted = moments.on(day);
    this.told = admitted;
  }

  /** Drafts it; gives the day after it. */
  LocalDate draft() {
    if (dice.percent(90)) {
      admission();
    }
    helseopplysninger();
    rapport();
    LocalDate day = OsloTime.date(admitted).plusDays(dice.between(1, 5));
    if (dice.percent(75)) {
      day = ready(day);
    }
    if (dice.percent(15)) {
      new Post(sketch).meeting(moments.on(day.minusDays(dice.below(3))));
    }
    if (dice.percent(75)) {
      discharge(moments.on(day.plusDays(dice.below(2))));
    }
    return day.plusDays(dice.between(0, 10));
  }

  private void admission() {
    told =
        switch (dice.below(8)) {
          case 0 -> moments.near(admitted.plus(Duration.ofHours(24)));
          case 1 -> admitted.plus(dice.hours(20, 40));
          case 2 -> admitted;
          default -> admitted.plus(dice.minutes(1, 300));
        };
    Draft innlagt = sketch.add(MessageKind.LOG_INNLAGT, told);
    innlagt.times.put(Hendelse.INNLAGT, moments.written(admitted));
    if (dice.percent(20)) {
      admission(told.plus(dice.hours(0, 30)));
    }
  }

  /** Told again: the same, corrected, or another stay. */
  private void admission(Instant acceptedAt) {
    Instant again =
        switch (dice.below(5)) {
          case 0 -> moments.near(admitted.plus(Duration.ofHours(24)));
          case 1 -> moments.near(admitted.minus(Duration.ofHours(24)));
          case 2 -> admitted;
          default -> admitted.plus(dice.hours(-20, 20));
        };
    Draft repeat = sketch.add(MessageKind.LOG_INNLAGT, acceptedAt);
    repeat.times.put(Hendelse.INNLAGT, moments.written(again));
  }

  private void helseopplysninger() {
    if (dice.percent(70)) {
      Draft first =
          sketch.add(
              MessageKind.HELSEOPPL_SOKNAD, moments.around(admitted.plus(Duration.ofHours(24))));
      first.typeInnhold = dice.percent(85) ? "1" : "2";
      asOldVersion(first);
      lacking(first);
      refer(first);
      if (dice.percent(10)) {
        first.times.put(Hendelse.INNLAGT, moments.written(admitted));
      }
      if (dice.percent(20)) {
        Draft change = sketch.add(MessageKind.HELSEOPPL_SOKNAD, later(first.acceptedAt));
        change.status = Forsendelsesstatus.M;
        change.typeInnhold = dice.oneOf("1", "2");
        change.refersTo(first.msgId);
        lacking(change);
      }
    }
    if (dice.percent(30)) {
      Draft update = sketch.add(MessageKind.HELSEOPPL_SOKNAD, later(told));
      update.typeInnhold = "2";
      asOldVersion(update);
    }
  }

  private void asOldVersion(Draft draft) {
    if (dice.percent(20)) {
      draft.version = BodyVersion.PLO_1_5;
      draft.typeInnhold = null;
    }
  }

  private void lacking(Draft draft) {
    if (dice.percent(25)) {
      draft.lacks.add(dice.pick(List.of(Content.values())));
    }
  }

  private void rapport() {
    if (dice.percent(60)) {
      Instant when =
          switch (dice.below(4)) {
            case 0 -> told.minus(dice.hours(0, 200));
            case 1 -> moments.near(told.minus(Duration.ofDays(7)));
            default -> moments.around(told.plus(Duration.ofHours(24)));
          };
      Draft rapport = sketch.add(MessageKind.INNLEGGELSESRAPPORT, when);
      lacking(rapport);
      refer(rapport);
      if (dice.percent(15)) {
        Draft change = sketch.add(MessageKind.INNLEGGELSESRAPPORT, later(when));
        change.status = Forsendelsesstatus.M;
        change.refersTo(rapport.msgId);
      }
    }
  }

  /** Now and then a message names the admission that it is about. */
  private void refer(Draft draft) {
    List<Draft> admissions = sketch.of(MessageKind.LOG_INNLAGT);
    if (!admissions.isEmpty() && dice.percent(25)) {
      draft.refersTo(dice.pick(admissions).msgId);
    }
  }

  private Instant later(Instant than) {
    return than.plus(dice.hours(0, 60));
  }

  /** Ready for discharge, perhaps several times. Gives the last day of it. */
  private LocalDate ready(LocalDate day) {
    Draft klar = klar(day);
    Readiness readiness = new Readiness(sketch, klar);
    readiness.answers();
    LocalDate last = day;
    while (dice.percent(35) && sketch.drafts.size() < 13) {
      last = last.plusDays(dice.below(3));
      if (dice.percent(50)) {
        readiness.avmelding(last);
      }
      Draft again = klar(last);
      if (dice.percent(40)) {
        String ready = klar.times.get(Hendelse.UTSKRIVNINGSKLAR);
        if (ready != null) {
          again.times.put(Hendelse.UTSKRIVNINGSKLAR, ready);
        }
      }
      new Readiness(sketch, again).answers();
    }
    return last;
  }

  private Draft klar(LocalDate day) {
    Draft klar = sketch.add(MessageKind.LOG_UTSKRIVNINGSKLAR, moments.officeHours(day));
    if (dice.percent(85)) {
      klar.times.put(Hendelse.UTSKRIVNINGSKLAR, moments.written(klar.acceptedAt));
    }
    return klar;
  }

  private void discharge(Instant when) {
    Instant acceptedAt = dice.percent(70) ? when : when.plus(dice.hours(-3, 30));
    Draft utskrevet = sketch.add(MessageKind.LOG_UTSKREVET, acceptedAt);
    utskrevet.times.put(Hendelse.UTSKREVET, moments.written(when));
    if (dice.percent(30)) {
      utskrevet.utTil = String.valueOf(dice.between(1, 9));
    }
    if (dice.percent(15)) {
      utskrevet.uttilstand = String.valueOf(dice.between(1, 4));
    }
    refer(utskrevet);
    if (dice.percent(65)) {
      Instant due = OsloTime.endOf(OsloTime.date(when));
      sketch.add(
          MessageKind.UTSKRIVNINGSRAPPORT,
          dice.percent(50) ? moments.around(due) : when.plus(dice.minutes(-300, 300)));
    }
    for (int i = 0; i < 2 && dice.percent(30); i++) {
      new Post(sketch).epikrise(when.plus(dice.hours(-30, 200)));
    }
    if (dice.percent(5)) {
      Draft died = sketch.add(MessageKind.LOG_DOD, when.plus(dice.hours(-24, 24)));
      died.times.put(Hendelse.DOD, moments.written(died.acceptedAt));
    }
  }
}
