package hub.adapters.xml;

import hub.core.coordination.BirthDate;
import hub.core.message.Address;
import hub.core.message.Coordination;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.Coordination.Source;
import hub.core.message.Statement.Who;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a body tells about coordination while it is read. */
final class CoordinationDraft {
  private final List<Coordination> found = new ArrayList<>(0);

  /** In a KoordinatorMelding; empty in any other body. */
  final StatementDraft statement = new StatementDraft();

  /** A RoleToPatient that may say who is coordinator. */
  static Place roleIn(String namespace) {
    return new Place(namespace, "RoleToPatient")
        .atStart((draft, in) -> draft.body.coordination.role(in.attribute("S"), in.attribute("V")));
  }

  /** Each thing once, however many persons have the role. */
  void add(Coordination told) {
    if (!found.contains(told)) {
      found.add(told);
    }
  }

  private void role(@Nullable String list, @Nullable String code) {
    if (code == null || (list != null && !list.endsWith("9034"))) {
      return;
    }
    switch (code) {
      case "8" -> add(Coordination.indicated(Need.KOORDINATOR, Act.APPOINTED, Source.ROLE_8));
      case "18" -> add(Coordination.indicated(Need.KOORDINATOR, Act.APPOINTED, Source.ROLE_18));
      default -> {} // somebody else, also a coordinator of a course of treatment (17)
    }
  }

  List<Coordination> told() {
    statement.toCoordination().ifPresent(this::add);
    return List.copyOf(found);
  }

  /** Of the one that it is about; empty when not known, as of a child not yet born. */
  Optional<BirthDate> born(PatientDraft patient) {
    Who who = statement.who;
    return who == null || who == Who.PATIENT ? patient.born() : statement.childBorn();
  }

  /** The child that a KoordinatorMelding is about, if it gives a number. */
  @Nullable PatientIdentity child(Address sender) {
    return statement.child(sender);
  }

  /** The month in which that one becomes 18. */
  @Nullable YearMonth adultIn(PatientDraft patient) {
    return born(patient).map(BirthDate::adultIn).orElse(null);
  }
}
