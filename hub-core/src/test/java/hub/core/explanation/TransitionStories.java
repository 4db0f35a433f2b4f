package hub.core.explanation;

import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.Says.notice;
import static hub.core.fixtures.Says.says;

import hub.core.agreement.Transition;
import hub.core.agreement.Units;
import hub.core.agreement.Values;
import hub.core.duty.Rule;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Coordination.About;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.MessageKind;
import java.util.List;
import java.util.Map;

/** K6: the transition to services for adults is talked about in time. */
final class TransitionStories {
  private TransitionStories() {}

  static List<Told> all() {
    Rule k6 = Rule.OVERGANG_VOKSEN;
    return List.of(
        new Told(k6, "open, the age is not known", "2026-03-02T10:00", unknownAge()),
        new Told(
            k6,
            "open, an unborn child",
            "2026-03-02T10:00",
            Story.about(k6)
                .add(
                    says(Need.BARNEKOORDINATOR, Act.APPOINTED)
                        .expectedChild()
                        .in("oppnevnt", "2026-02-02T10:00")
                        .back())),
        new Told(k6, "open, the age is known", "2026-03-02T10:00", child("2027-03")),
        new Told(
            k6,
            "open, the age was told by the notice",
            "2026-03-02T10:00",
            Story.about(k6)
                .add(
                    notice(Need.BARNEKOORDINATOR)
                        .in("varsel", "2026-02-01T10:00")
                        .adultIn("2027-03"))
                .add(appointed("oppnevnt", Need.BARNEKOORDINATOR, "2026-02-02T10:00"))),
        new Told(
            k6,
            "open, the agreement sets the age",
            "2026-03-02T10:00",
            child("2022-03")
                .under(
                    Nasjonal.local(
                        Values.NONE.with(
                            Units.NONE, new Transition(23, null), Map.of(), Map.of())))),
        new Told(k6, "warned", "2026-10-01T10:00", child("2027-03")),
        new Told(k6, "warned at once", "2026-03-02T10:00", child("2026-05")),
        new Told(k6, "breached", "2027-04-01T10:00", child("2027-03")),
        new Told(
            k6,
            "met by a meeting",
            "2026-04-01T10:00",
            child("2027-03").add(meeting("2026-03-02T10:00"))),
        new Told(
            k6,
            "met by an ordinary coordinator",
            "2026-04-01T10:00",
            child("2027-03").add(appointed("ny", Need.KOORDINATOR, "2026-03-02T10:00"))),
        new Told(
            k6, "met late", "2027-04-01T10:00", child("2027-03").add(meeting("2027-03-08T12:00"))),
        new Told(
            k6,
            "cancelled, the consent was withdrawn",
            "2026-04-01T10:00",
            child("2027-03").add(says(null, Act.WITHDRAWN).in("trukket", "2026-03-02T10:00"))),
        new Told(
            k6,
            "cancelled by a death",
            "2026-04-01T10:00",
            child("2027-03").add(message("dod", MessageKind.LOG_DOD, "2026-03-02T10:00"))),
        new Told(
            k6,
            "retracted",
            "2026-03-02T10:00",
            child("2026-05")
                .add(
                    message("c", MessageKind.KOORDINATORMELDING, "2026-02-05T10:00")
                        .back()
                        .status(Forsendelsesstatus.C)
                        .refersTo("oppnevnt"))),
        new Told(
            k6,
            "opened again when the meeting was refused",
            "2026-10-01T10:00",
            child("2027-03")
                .add(meeting("2026-09-02T10:00"))
                .add(appRec("nei", "2026-09-02T11:00", "2", "mote"))));
  }

  private static Story unknownAge() {
    return Story.about(Rule.OVERGANG_VOKSEN)
        .add(appointed("oppnevnt", Need.BARNEKOORDINATOR, "2026-02-02T10:00"));
  }

  /** A barnekoordinator on 2 February 2026 for one who becomes 18 in a month. */
  private static Story child(String adultIn) {
    return Story.about(Rule.OVERGANG_VOKSEN)
        .add(appointed("oppnevnt", Need.BARNEKOORDINATOR, "2026-02-02T10:00").adultIn(adultIn));
  }

  private static MessageBuilder appointed(String msgId, Need need, String acceptedAt) {
    return says(need, Act.APPOINTED).in(msgId, acceptedAt).back();
  }

  private static MessageBuilder meeting(String acceptedAt) {
    return says(null, Act.MEETING).about(About.TRANSITION_TO_ADULT).in("mote", acceptedAt);
  }
}
