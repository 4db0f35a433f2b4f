package hub.core.naive;

import hub.core.message.Coordination;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.Message;
import hub.core.message.PartyId;
import hub.core.naive.NaiveClaim.At;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person and one municipality (D24), and all that is said of them. */
final class NaiveCase {
  static final String PATIENT = "the patient";
  static final String EXPECTED = "the expected child";

  /**
   * One thing said in the case.
   *
   * @param need its own, else that of the message it refers to in the case; null for any
   */
  record Said(At at, Coordination what, @Nullable Need need) {
    boolean is(Act act) {
      return what.act() == act;
    }

    boolean isAbout(Need... needs) {
      return need == null || List.of(needs).contains(need);
    }
  }

  final UUID id;
  final PartyId municipality;
  final String person;
  final List<Said> said = new ArrayList<>();

  /** Deaths, by the index of their message. */
  final List<At> deaths = new ArrayList<>();

  NaiveCase(UUID id, PartyId municipality, String person) {
    this.id = id;
    this.municipality = municipality;
    this.person = person;
  }

  /** A later message of a chain that is in the case already. */
  boolean isFollowUp(Said later, NaiveChains chains) {
    return said.stream()
        .map(Said::at)
        .filter(at -> at.index() < later.at().index())
        .anyMatch(at -> chains.isOneChain(at.message(), later.at().message()));
  }

  boolean isOfPatient() {
    return person.equals(PATIENT);
  }

  /** Also where a child is expected; a child that is born has a case that goes on. */
  boolean endsWithPatient() {
    return isOfPatient() || person.equals(EXPECTED);
  }

  void add(At at, Coordination what) {
    Need need = what.need() == null ? what.act().need() : what.need();
    said.add(new Said(at, what, need == null ? needOfReferred(at.message()) : need));
  }

  private @Nullable Need needOfReferred(Message message) {
    return said.stream()
        .filter(other -> message.refersTo(other.at().message().msgId()))
        .map(Said::need)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  List<Said> after(int index) {
    return said.stream().filter(each -> each.at().index() > index).toList();
  }

  /** The latest month of coming of age that a message up to then tells; null when none does. */
  @Nullable YearMonth adultIn(int index) {
    return said.stream()
        .filter(each -> each.at().index() <= index)
        .map(each -> each.at().message().told().adultIn())
        .filter(Objects::nonNull)
        .reduce((a, b) -> b)
        .orElse(null);
  }

  boolean hasCoordinator(int index) {
    boolean appointed = false;
    for (Said each : said) {
      if (each.at().index() < index && each.is(Act.APPOINTED)) {
        appointed = true;
      } else if (each.at().index() < index
          && (each.is(Act.COORDINATOR_ENDED) || each.is(Act.WITHDRAWN))) {
        appointed = false;
      }
    }
    return appointed;
  }
}
