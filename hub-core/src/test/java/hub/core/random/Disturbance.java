package hub.core.random;

import hub.core.fixtures.MessageBuilder;
import hub.core.message.Address;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What goes wrong on the way, or is done on purpose: one thing at a time. */
final class Disturbance {
  private final Sketch sketch;
  private final Dice dice;

  Disturbance(Sketch sketch) {
    this.sketch = sketch;
    this.dice = sketch.dice;
  }

  void happen() {
    Draft one = dice.pick(sketch.drafts);
    switch (dice.below(17)) {
      case 0, 1, 2, 3 -> cancel(one);
      case 4 -> avvik(one);
      case 5 -> change(one);
      case 6 -> copy(one, dice.oneOf(Sketch.OTHER_MUNICIPALITY, MessageBuilder.MUNICIPALITY));
      case 7 -> elsewhere(one);
      case 8 -> one.training = one.kind != MessageKind.APPREC && dice.percent(50);
      case 9 -> vagueTime(one);
      case 10 -> futureTime(one);
      case 11, 12 -> delay(one);
      case 13 -> one.acceptedAt = dice.pick(sketch.drafts).acceptedAt;
      case 14 -> one.generatedAt = one.acceptedAt.minus(dice.hours(-2, 48));
      case 15 -> name(one);
      default -> tellAdmission(one);
    }
  }

  /** A C: named or unnamed, after or before what it cancels, sometimes on a turning moment. */
  private void cancel(Draft one) {
    if (!one.hasStatus()) {
      return;
    }
    Draft c = sketch.add(one.kind, after(one));
    c.status = Forsendelsesstatus.C;
    c.sender = one.sender;
    c.receiver = one.receiver;
    c.times.putAll(one.times);
    c.coordination.addAll(one.coordination);
    if (dice.percent(70)) {
      String first = one.conversation == null ? one.msgId : one.conversation;
      c.parent = one.msgId;
      c.conversation = dice.percent(90) ? first : sketch.name();
    }
    c.training = dice.percent(3);
    if (c.acceptedAt.isBefore(one.acceptedAt) && dice.percent(70)) { // it has overtaken it
      one.generatedAt = c.generatedAt.minus(dice.minutes(0, 60));
    }
  }

  private Instant after(Draft one) {
    return switch (dice.below(8)) {
      case 0 -> one.acceptedAt.minus(dice.minutes(0, 300));
      case 1 -> one.acceptedAt;
      case 2 -> sketch.moments.near(one.acceptedAt.plus(Duration.ofHours(20)));
      case 3 -> sketch.moments.near(one.acceptedAt.plus(Duration.ofHours(24)));
      default -> one.acceptedAt.plus(dice.hours(0, 72));
    };
  }

  private void avvik(Draft one) {
    if (isAnswer(one) || one.status == Forsendelsesstatus.C) {
      return;
    }
    Draft avvik = sketch.add(MessageKind.DIALOG_AVVIK, after(one));
    avvik.sender = one.receiver;
    avvik.receiver = dice.percent(95) ? one.sender : Sketch.OTHER_HOSPITAL;
    avvik.theme = dice.percent(85) ? "8117/1" : "8117/2";
    avvik.parent = one.msgId;
    avvik.conversation = dice.percent(70) ? one.msgId : sketch.name();
  }

  private static boolean isAnswer(Draft one) {
    return one.kind == MessageKind.DIALOG_AVVIK || one.kind == MessageKind.APPREC;
  }

  /** An M, also of a kind that has none. */
  private void change(Draft one) {
    if (!one.hasStatus() || one.status == Forsendelsesstatus.C) {
      return;
    }
    Draft m = sketch.add(one.kind, one.acceptedAt.plus(dice.hours(0, 48)));
    m.status = Forsendelsesstatus.M;
    m.typeInnhold = one.typeInnhold;
    m.sender = one.sender;
    m.receiver = one.receiver;
    m.times.putAll(one.times);
    m.coordination.addAll(one.coordination);
    if (dice.percent(80)) {
      m.refersTo(dice.percent(90) ? one.msgId : "unknown");
    }
  }

  private static void copy(Draft one, Address to) {
    if (one.kind != MessageKind.APPREC) {
      one.copies.add(to);
    }
  }

  private void elsewhere(Draft one) {
    Address other =
        dice.oneOf(Sketch.OTHER_MUNICIPALITY, Sketch.OTHER_MUNICIPALITY, Sketch.FASTLEGE);
    boolean fromHospital = one.sender.equals(sketch.hospital);
    if (dice.percent(60) && fromHospital) {
      one.receiver = other;
    } else if (fromHospital) {
      one.sender = dice.oneOf(Sketch.OTHER_HOSPITAL, Sketch.OHD_UNIT, MessageBuilder.HOSPITAL);
    } else if (one.sender.equals(sketch.municipality)) {
      one.sender = Sketch.OTHER_MUNICIPALITY;
    }
  }

  private void name(Draft one) {
    if (one.status != Forsendelsesstatus.C && !isAnswer(one)) {
      one.refersTo(sketch.name());
    }
  }

  private void vagueTime(Draft one) {
    List<Hendelse> told = List.copyOf(one.times.keySet());
    if (!told.isEmpty()) {
      Hendelse which = dice.pick(told);
      String written = one.times.get(which);
      if (written == null || dice.percent(40)) {
        one.times.remove(which);
      } else {
        one.times.put(which, written.substring(0, 10));
      }
    }
  }

  private void futureTime(Draft one) {
    List<Hendelse> told = List.copyOf(one.times.keySet());
    if (!told.isEmpty()) {
      Instant ahead =
          dice.percent(40)
              ? sketch.moments.near(one.acceptedAt.plus(Duration.ofMinutes(5)))
              : one.acceptedAt.plus(dice.hours(0, 40));
      one.times.put(dice.pick(told), sketch.moments.written(ahead));
    }
  }

  /** Sent when it was, accepted later: out of order. */
  private void delay(Draft one) {
    one.generatedAt = one.acceptedAt;
    one.acceptedAt = one.acceptedAt.plus(dice.hours(0, dice.oneOf(3, 30, 100)));
  }

  private void tellAdmission(Draft one) {
    List<Draft> admissions = sketch.of(MessageKind.LOG_INNLAGT);
    if (one.hasStatus() && !admissions.isEmpty()) {
      String told = dice.pick(admissions).times.get(Hendelse.INNLAGT);
      if (told != null) {
        one.times.put(Hendelse.INNLAGT, told);
      }
    }
  }
}
