package hub.core.random;

import hub.core.agreement.Theme;
import hub.core.calendar.OsloTime;
import hub.core.fixtures.MessageBuilder;
import hub.core.message.Address;
import hub.core.message.Answer;
import hub.core.message.BodyVersion;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Messages that follow no story at all. */
final class WildHistory {
  private static final List<Address> HOSPITALS =
      List.of(MessageBuilder.HOSPITAL, MessageBuilder.HOSPITAL, Sketch.OTHER_HOSPITAL);
  private static final List<Address> MUNICIPALITIES =
      List.of(MessageBuilder.MUNICIPALITY, MessageBuilder.MUNICIPALITY, Sketch.OTHER_MUNICIPALITY);

  private final Sketch sketch;
  private final Dice dice;
  private final LocalDate day;

  WildHistory(Sketch sketch, LocalDate day) {
    this.sketch = sketch;
    this.dice = sketch.dice;
    this.day = day;
  }

  void draft() {
    int messages = dice.between(1, 12);
    for (int i = 0; i < messages; i++) {
      message();
    }
  }

  private Instant someTime() {
    int days = dice.oneOf(1, 3, 12);
    return sketch.moments.on(day.plusDays(dice.below(days)));
  }

  private void message() {
    Draft draft = sketch.add(dice.oneOf(MessageKind.values()), someTime());
    boolean fromHospital = draft.sender.equals(sketch.hospital);
    Address hospital = dice.pick(HOSPITALS);
    Address municipality = dice.pick(MUNICIPALITIES);
    draft.sender = fromHospital ? hospital : municipality;
    draft.receiver = fromHospital ? municipality : hospital;
    if (dice.percent(5)) {
      draft.receiver = dice.oneOf(Sketch.FASTLEGE, draft.sender);
    }
    if (dice.percent(15)) {
      draft.copies.add(dice.pick(MUNICIPALITIES));
    }
    if (draft.kind == MessageKind.APPREC) {
      draft.answers(sketch.name(), dice.percent(80) ? "1" : "2");
      return;
    }
    if (draft.hasStatus()) {
      draft.status =
          dice.oneOf(
              Forsendelsesstatus.N,
              Forsendelsesstatus.N,
              Forsendelsesstatus.N,
              Forsendelsesstatus.M,
              Forsendelsesstatus.C);
      body(draft);
    } else if (dice.percent(60)) {
      draft.theme = dice.oneOf("7322/7", "7322/8", "7322/9", "8117/1", "8117/2");
    } else {
      Themes.set(draft, dice.oneOf(Theme.values()), dice);
    }
    if (draft.kind.mayAnswer() && dice.percent(30)) {
      draft.answer = dice.oneOf(Answer.values());
    }
    draft.answersRequest = !draft.kind.isDialog() && dice.percent(10);
    if (draft.receiver.equals(draft.sender)) { // to itself it says nothing of a case
      draft.theme = null;
      draft.tema = null;
    }
    if (dice.percent(55)) {
      draft.parent = sketch.name();
      draft.conversation = dice.percent(60) ? draft.parent : sketch.name();
    }
    if (dice.percent(20)) {
      draft.generatedAt = draft.acceptedAt.minus(dice.hours(-2, 30));
    }
    draft.training = dice.percent(3);
  }

  private void body(Draft draft) {
    for (Hendelse hendelse : Hendelse.values()) {
      if (dice.percent(isPrincipal(draft.kind, hendelse) ? 80 : 8)) {
        draft.times.put(hendelse, sketch.moments.written(about(draft)));
      }
    }
    if (draft.kind == MessageKind.HELSEOPPL_SOKNAD && dice.percent(25)) {
      draft.version = BodyVersion.PLO_1_5;
    } else if (draft.kind == MessageKind.HELSEOPPL_SOKNAD) {
      draft.typeInnhold = dice.oneOf("1", "1", "2");
    }
    draft.utTil = String.valueOf(dice.between(1, 9));
    draft.uttilstand = String.valueOf(dice.percent(80) ? 1 : dice.between(1, 4));
  }

  private Instant about(Draft draft) {
    LocalDate its = OsloTime.date(draft.acceptedAt);
    return dice.percent(60)
        ? draft.acceptedAt.minus(dice.hours(0, 5))
        : sketch.moments.on(its.minusDays(dice.between(-1, 4)));
  }

  private static boolean isPrincipal(MessageKind kind, Hendelse hendelse) {
    return switch (kind) {
      case LOG_INNLAGT -> hendelse == Hendelse.INNLAGT;
      case LOG_UTSKREVET -> hendelse == Hendelse.UTSKREVET;
      case LOG_UTSKRIVNINGSKLAR -> hendelse == Hendelse.UTSKRIVNINGSKLAR;
      case LOG_AVMELDING -> hendelse == Hendelse.AVMELDING;
      case LOG_DOD -> hendelse == Hendelse.DOD;
      default -> false;
    };
  }
}
