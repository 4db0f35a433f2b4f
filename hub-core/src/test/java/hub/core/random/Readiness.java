package hub.core.random;

import hub.core.calendar.OsloTime;
import hub.core.message.Answer;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** What follows a LOG_UTSKRIVNINGSKLAR: answers of all sorts, and avmeldinger. */
final class Readiness {
  private final Sketch sketch;
  private final Dice dice;
  private final Draft klar;

  Readiness(Sketch sketch, Draft klar) {
    this.sketch = sketch;
    this.dice = sketch.dice;
    this.klar = klar;
  }

  void answers() {
    while (dice.percent(60) && sketch.drafts.size() < 14) {
      answer();
    }
  }

  private void answer() {
    MessageKind kind =
        dice.oneOf(
            MessageKind.DIALOG_NOTAT,
            MessageKind.DIALOG_NOTAT,
            MessageKind.DIALOG_HELSEFAGLIG,
            MessageKind.DIALOG_SVAR,
            MessageKind.LOG_TILBAKEMELDING,
            MessageKind.DIALOG_FORESPORSEL);
    Draft answer = sketch.add(kind, when());
    switch (dice.below(6)) {
      case 0, 1, 2 -> answer.refersTo(klar.msgId);
      case 3 -> answer.refersTo(sketch.name());
      case 4 -> answer.refersTo("unknown");
      default -> {
        // refers to nothing
      }
    }
    if (dice.percent(45)) {
      answer.theme = dice.oneOf("7322/7", "7322/7", "7322/8", "7322/9", "7322/1");
    }
    if (dice.percent(55)) {
      answer.answer =
          dice.oneOf(
              Answer.CANNOT_YET, Answer.CANNOT_YET, Answer.CAN_RECEIVE, Answer.CAN_RECEIVE_LATER);
    }
    if (dice.percent(10)) {
      answer.sender = sketch.hospital;
      answer.receiver = sketch.municipality;
    }
  }

  private Instant when() {
    LocalDate day = OsloTime.date(klar.acceptedAt);
    return switch (dice.below(8)) {
      case 0 -> klar.acceptedAt.minus(dice.minutes(0, 120));
      case 1 -> klar.acceptedAt;
      case 2 -> sketch.moments.near(OsloTime.at(day, LocalTime.of(15, 0)));
      case 3 -> sketch.moments.near(OsloTime.at(day.plusDays(1), LocalTime.of(15, 0)));
      case 4 -> sketch.moments.near(OsloTime.at(day, LocalTime.of(14, 0)));
      case 5 -> klar.acceptedAt.plus(dice.hours(20, 90));
      default -> klar.acceptedAt.plus(dice.minutes(1, 420));
    };
  }

  /** Sometimes told days after. */
  private Instant decided(Instant told) {
    return dice.percent(25) ? told.minus(dice.hours(1, 120)) : told;
  }

  void avmelding(LocalDate day) {
    Instant when =
        dice.percent(60)
            ? klar.acceptedAt.plus(dice.minutes(1, 300))
            : sketch.moments.near(OsloTime.at(day, LocalTime.of(15, 0)));
    Draft avmelding = sketch.add(MessageKind.LOG_AVMELDING, when);
    avmelding.times.put(Hendelse.AVMELDING, sketch.moments.written(decided(when)));
    if (dice.percent(30)) {
      avmelding.generatedAt = when.plus(Duration.ofHours(dice.between(-3, 3)));
    }
  }
}
