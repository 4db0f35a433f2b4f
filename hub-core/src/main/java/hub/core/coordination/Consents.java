package hub.core.coordination;

import hub.core.message.Coordination;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.Ground;
import hub.core.message.Ground.Consenter;
import hub.core.message.Statement;
import hub.core.message.Statement.ChildWelfarePlan;
import hub.core.message.Statement.Who;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the ground of a KoordinatorMelding can carry it (rules.md 5.1).
 *
 * <p>Who may consent follows from the need and the age. Each way is a set of consenters who must
 * all be among those who did; one way is enough, and whoever else consented does no harm. What a
 * message does not tell is read in its favour: an answer that names no need may be about any, and
 * an answer about an individuell plan may be about one by the child welfare act. An unknown age
 * refuses nothing that some age would make valid.
 *
 * <p>A cancellation shares nothing and is not to be asked about here.
 */
public final class Consents {
  /** From then on a child consents to its plan by the child welfare act. */
  private static final int PARTY = 15;

  private static final int DECIDES = 16;
  private static final int OF_AGE = 18;

  private static final List<Set<Consenter>> ANYBODY = List.of(Set.of());
  private static final List<Set<Consenter>> PERSON = List.of(Set.of(Consenter.PERSON));
  private static final List<Set<Consenter>> PATIENT = List.of(Set.of(Consenter.PATIENT));
  private static final List<Set<Consenter>> PARENT = List.of(Set.of(Consenter.PARENT));
  private static final List<Set<Consenter>> FOR_THE_CHILD =
      List.of(Set.of(Consenter.PARENT), Set.of(Consenter.CHILD_WELFARE));
  private static final List<Set<Consenter>> PERSON_AND_PARENT =
      List.of(Set.of(Consenter.PERSON, Consenter.PARENT));

  private Consents() {}

  /** Why a ground does not hold. Tells who may consent, and of the age no more than that. */
  public sealed interface Fault {
    /** Consent was asked for and not given. */
    record Declined() implements Fault {}

    /** Only a representative consented, and it is not stated what that rests on. */
    record NoRepresentativeGround() implements Fault {}

    /**
     * Nobody consented who may.
     *
     * @param ways any of them would do, each needs all of its consenters
     */
    record NotByWhoMay(List<Set<Consenter>> ways) implements Fault {}
  }

  /**
   * Empty when the ground holds, and when none is stated.
   *
   * @param born of the one that it is about; null when unknown, as of a child not yet born
   * @param on the Oslo date of acceptedAt
   */
  public static Optional<Fault> fault(Coordination told, @Nullable BirthDate born, LocalDate on) {
    Statement statement = told.statement();
    Ground ground = statement == null ? null : statement.ground();
    if (statement == null || ground == null) {
      return Optional.empty();
    }
    return switch (ground.kind()) {
      case LAW, CONSENT_WITHDRAWN -> Optional.empty();
      case CONSENT_DECLINED ->
          told.act() == Act.MEASURES_ENDED // it shares no need: no final report may follow (K7)
              ? Optional.empty()
              : Optional.of(new Fault.Declined());
      case CONSENT ->
          ofConsent(
              ground, statement.who(), ways(told, statement, born == null ? null : born.ageOn(on)));
    };
  }

  private static Optional<Fault> ofConsent(Ground ground, Who who, List<Set<Consenter>> ways) {
    Set<Consenter> by = ground.by();
    if (by.contains(Consenter.REPRESENTATIVE) && ground.representativeGround()) {
      return Optional.empty();
    }
    if (by.equals(Set.of(Consenter.REPRESENTATIVE))) {
      return Optional.of(new Fault.NoRepresentativeGround());
    }
    return ways.stream().anyMatch(way -> has(by, way, who))
        ? Optional.empty()
        : Optional.of(new Fault.NotByWhoMay(ways));
  }

  /** Where the case is that of the patient of the head, PATIENT is the same as PERSON. */
  private static boolean has(Set<Consenter> by, Set<Consenter> way, Who who) {
    boolean isPerson = who == Who.PATIENT && by.contains(Consenter.PATIENT);
    return way.stream()
        .allMatch(each -> by.contains(each) || (isPerson && each == Consenter.PERSON));
  }

  private static List<Set<Consenter>> ways(
      Coordination told, Statement statement, @Nullable Integer age) {
    Need need = told.need();
    boolean isOfKin = need == Need.BARN_SOM_PAARORENDE || need == Need.BARNEVERNSANSVARLIG_KONTAKT;
    if (isOfKin && statement.who() != Who.PATIENT) {
      return PATIENT; // whatever the age of the child
    }
    if (age == null) {
      return ANYBODY;
    }
    if (need == null) {
      return anyOf(List.of(untilOf(OF_AGE, age), byAge(age), untilOf(PARTY, age), PATIENT));
    }
    return switch (need) {
      case KOORDINATOR -> byAge(age);
      case BARNEKOORDINATOR -> untilOf(OF_AGE, age);
      case INDIVIDUELL_PLAN -> plan(told, statement.childWelfarePlan(), age);
      // the child is itself the patient: the one who is ill may be told as PATIENT or not at all
      case BARN_SOM_PAARORENDE, BARNEVERNSANSVARLIG_KONTAKT -> anyOf(List.of(byAge(age), PATIENT));
    };
  }

  private static List<Set<Consenter>> plan(
      Coordination told, @Nullable ChildWelfarePlan byChildWelfareAct, int age) {
    if (byChildWelfareAct == null) { // which only a notice can tell
      return told.act() == Act.NOTICE
          ? byAge(age)
          : anyOf(List.of(byAge(age), untilOf(PARTY, age)));
    }
    return switch (byChildWelfareAct) {
      case FOR_THE_CHILD -> untilOf(PARTY, age);
      case ALSO_FOR_PARENTS -> age < PARTY ? PARENT : PERSON_AND_PARENT;
    };
  }

  private static List<Set<Consenter>> byAge(int age) {
    return untilOf(DECIDES, age);
  }

  /** Others consent for a child until it is so old. */
  private static List<Set<Consenter>> untilOf(int years, int age) {
    return age < years ? FOR_THE_CHILD : PERSON;
  }

  private static List<Set<Consenter>> anyOf(List<List<Set<Consenter>>> ways) {
    return ways.stream().flatMap(List::stream).distinct().toList();
  }
}
