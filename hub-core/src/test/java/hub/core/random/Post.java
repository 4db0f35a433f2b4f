package hub.core.random;

import hub.core.agreement.Theme;
import hub.core.message.Address;
import hub.core.message.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What goes to and fro besides the stay: receipts, requests, meetings, epikriser. */
final class Post {
  private static final Duration RECEIPT = Duration.ofDays(4);
  private static final List<MessageKind> ANSWERS =
      List.of(
          MessageKind.DIALOG_SVAR,
          MessageKind.DIALOG_SVAR,
          MessageKind.DIALOG_SVAR,
          MessageKind.MEDISINSKE_OPPLYSNINGER,
          MessageKind.EPIKRISE);

  private final Sketch sketch;
  private final Dice dice;
  private final Moments moments;

  Post(Sketch sketch) {
    this.sketch = sketch;
    this.dice = sketch.dice;
    this.moments = sketch.moments;
  }

  /** Receipts for some of what there is. */
  void receipts(int chance) {
    for (Draft draft : List.copyOf(sketch.drafts)) {
      if (draft.kind != MessageKind.APPREC && dice.percent(chance)) {
        receipt(draft);
      }
    }
  }

  private void receipt(Draft of) {
    Instant when =
        switch (dice.below(8)) {
          case 0 -> moments.near(of.acceptedAt.plus(RECEIPT));
          case 1 -> of.acceptedAt.plus(dice.hours(90, 120));
          case 2 -> of.acceptedAt.minus(dice.minutes(0, 60));
          case 3 -> of.acceptedAt;
          default -> of.acceptedAt.plus(dice.minutes(1, 2000));
        };
    Draft appRec = sketch.add(MessageKind.APPREC, when);
    appRec.sender = from(of);
    appRec.receiver = dice.percent(96) ? of.sender : Sketch.OTHER_HOSPITAL;
    boolean taken = of.kind == MessageKind.DIALOG_AVVIK || dice.percent(88);
    appRec.answers(of.msgId, taken ? "1" : "2");
  }

  private Address from(Draft of) {
    if (!of.copies.isEmpty() && dice.percent(40)) {
      return of.copies.getFirst();
    }
    return dice.percent(94) ? of.receiver : Sketch.OTHER_MUNICIPALITY;
  }

  /** A request to or from the general practitioner, or between the two. */
  void request(Instant when) {
    Draft request = sketch.add(MessageKind.DIALOG_FORESPORSEL, when);
    Address one = dice.oneOf(sketch.municipality, sketch.municipality, sketch.hospital);
    Address other = dice.percent(75) ? Sketch.FASTLEGE : opposite(one);
    boolean asks = dice.percent(60);
    request.sender = asks ? one : other;
    request.receiver = asks ? other : one;
    for (int i = 0; i < 2 && dice.percent(55); i++) {
      answer(request);
    }
  }

  private Address opposite(Address one) {
    return one.equals(sketch.hospital) ? sketch.municipality : sketch.hospital;
  }

  private void answer(Draft request) {
    Instant when =
        switch (dice.below(5)) {
          case 0 -> moments.near(moments.endOfDay(request.acceptedAt, 3));
          case 1 -> request.acceptedAt.plus(dice.hours(60, 130));
          case 2 -> request.acceptedAt.minus(dice.minutes(0, 60));
          default -> request.acceptedAt.plus(dice.hours(0, 60));
        };
    Draft answer = sketch.add(dice.pick(ANSWERS), when);
    answer.sender = dice.percent(93) ? request.receiver : Sketch.OTHER_MUNICIPALITY;
    answer.receiver = request.sender;
    answer.answersRequest = !answer.kind.isDialog() && dice.percent(80);
    if (dice.percent(88)) {
      answer.refersTo(request.msgId);
    }
  }

  /** An invitation, perhaps minutes. */
  void meeting(Instant when) {
    Draft invitation = sketch.add(dialog(), when);
    if (dice.percent(60)) {
      turn(invitation);
    }
    Themes.set(invitation, dice.oneOf(Theme.INVITASJON, Theme.INVITASJON, Theme.MEETING), dice);
    if (dice.percent(60)) {
      Draft referat = sketch.add(dialog(), when.plus(dice.hours(-2, 200)));
      if (dice.percent(90)) {
        turn(referat);
      }
      Themes.set(referat, Theme.REFERAT, dice);
      if (dice.percent(50)) {
        referat.refersTo(invitation.msgId);
      }
    }
  }

  private MessageKind dialog() {
    return dice.oneOf(MessageKind.DIALOG_NOTAT, MessageKind.DIALOG_HELSEFAGLIG);
  }

  static void turn(Draft draft) {
    Address sender = draft.sender;
    draft.sender = draft.receiver;
    draft.receiver = sender;
  }

  /** About the patient, to the general practitioner or the municipality. */
  void epikrise(Instant when) {
    Draft epikrise = sketch.add(MessageKind.EPIKRISE, when);
    if (dice.percent(60)) {
      epikrise.receiver = Sketch.FASTLEGE;
    }
    if (dice.percent(30)) {
      epikrise.copies.add(sketch.municipality);
    }
    if (Objects.equals(epikrise.sender, sketch.hospital) && dice.percent(8)) {
      epikrise.sender = Sketch.OTHER_HOSPITAL;
    }
  }
}
