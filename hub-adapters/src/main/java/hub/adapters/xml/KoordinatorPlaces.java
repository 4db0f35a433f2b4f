package hub.adapters.xml;

import hub.core.message.Coordination.About;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.Ground;
import hub.core.message.Ground.Consenter;
import hub.core.message.Statement.ChildWelfarePlan;
import hub.core.message.Statement.Who;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The places of a KoordinatorMelding. What is text in it, such as a reason, and the names, are
 * never read.
 */
final class KoordinatorPlaces {
  private final BodyRoot root;

  KoordinatorPlaces(BodyRoot root) {
    this.root = root;
  }

  Place body() {
    return km(
        root.element(),
        km("Status").withText((draft, code) -> draft.body.status(code)),
        person(),
        notice(),
        answer(),
        ground());
  }

  private Place person() {
    return km(
        "Person",
        who("Patient", Who.PATIENT),
        who(
            "Child",
            Who.CHILD,
            said("Number", StatementDraft::number)
                .atStart((draft, in) -> statement(draft).numberType(in.attribute("type"))),
            said("DateOfBirth", (statement, day) -> statement.dateOfBirth = day)),
        who("ExpectedChild", Who.EXPECTED_CHILD));
  }

  private Place who(String name, Who who, Place... children) {
    return km(name, children).atStart((draft, in) -> statement(draft).who = who);
  }

  private Place notice() {
    Place plan =
        km("ChildWelfarePlan")
            .atStart((draft, in) ->
                statement(draft).childWelfarePlan = plan(in.attribute("measuresForParents")));
    return act("Notice", Act.NOTICE, need("Need"), said("SeenAt", StatementDraft::at), plan);
  }

  private static ChildWelfarePlan plan(@Nullable String forParents) {
    return "true".equals(forParents) || "1".equals(forParents)
        ? ChildWelfarePlan.ALSO_FOR_PARENTS
        : ChildWelfarePlan.FOR_THE_CHILD;
  }

  private Place answer() {
    Place told =
        said(
            "RightToComplainTold",
            (statement, text) -> statement.complaintTold = text.equals("true") || text.equals("1"));
    Place about =
        said(
            "About",
            (statement, word) -> word(About.class, word).ifPresent(one -> statement.about = one));
    return km(
        "Answer",
        act("Acknowledged", Act.ACKNOWLEDGED, need("Need")),
        act("Appointed", Act.APPOINTED, need("Role"), said("From", StatementDraft::at)),
        act("Declined", Act.DECLINED, need("Need"), told),
        act("PlanStarted", Act.PLAN_STARTED, on()),
        act("PlanEnded", Act.PLAN_ENDED, on()),
        act("CoordinatorEnded", Act.COORDINATOR_ENDED, need("Role"), on()),
        act("Meeting", Act.MEETING, said("At", StatementDraft::at), about),
        act("MeasuresEnded", Act.MEASURES_ENDED, on()),
        act("FinalReport", Act.FINAL_REPORT, on()),
        withdrawn());
  }

  /** The day that consent ended is also when the act says that it did. */
  private Place withdrawn() {
    return km(
            "Withdrawn",
            by(),
            said(
                "On",
                (statement, day) -> {
                  statement.at(day);
                  statement.consentOn(day);
                }))
        .atStart((draft, in) -> {
          statement(draft).act = Act.WITHDRAWN;
          statement(draft).ground = Ground.Kind.CONSENT_WITHDRAWN;
        });
  }

  private Place ground() {
    Place on = said("On", StatementDraft::consentOn);
    Place representative =
        km("RepresentativeGround")
            .atStart((draft, in) -> statement(draft).representativeGround = true);
    return km(
            "Ground",
            ground("Consent", Ground.Kind.CONSENT, by(), representative, on),
            ground("Declined", Ground.Kind.CONSENT_DECLINED, by(), on),
            ground("Law", Ground.Kind.LAW))
        .onlyIf(draft -> statement(draft).act != Act.WITHDRAWN) // which tells its own
        .atStart((draft, in) -> draft.groundSpot = Spot.of(in));
  }

  private Place ground(String name, Ground.Kind kind, Place... children) {
    return km(name, children).atStart((draft, in) -> statement(draft).ground = kind);
  }

  private Place act(String name, Act act, Place... children) {
    return km(name, children).atStart((draft, in) -> statement(draft).act = act);
  }

  /** The words of a role are needs too. */
  private Place need(String name) {
    return said(
        name, (statement, word) -> word(Need.class, word).ifPresent(need -> statement.need = need));
  }

  private Place on() {
    return said("On", StatementDraft::at);
  }

  private Place by() {
    return said("By", (statement, word) -> word(Consenter.class, word).ifPresent(statement::by));
  }

  private Place said(String name, BiConsumer<StatementDraft, String> action) {
    return km(name).withText((draft, text) -> action.accept(statement(draft), text));
  }

  private static StatementDraft statement(Draft draft) {
    return draft.body.coordination.statement;
  }

  /** Empty for a word that the schema refuses a moment later. */
  private static <E extends Enum<E>> Optional<E> word(Class<E> words, String text) {
    return Arrays.stream(words.getEnumConstants())
        .filter(one -> one.name().equals(text))
        .findFirst();
  }

  private Place km(String name, Place... children) {
    return new Place(root.namespace(), name, children);
  }
}
