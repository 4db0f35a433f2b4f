package hub.adapters.xml;

import hub.core.coordination.BirthDate;
import hub.core.message.Address;
import hub.core.message.Coordination;
import hub.core.message.Coordination.About;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Certainty;
import hub.core.message.Coordination.Need;
import hub.core.message.Coordination.Source;
import hub.core.message.EventTime;
import hub.core.message.Ground;
import hub.core.message.Ground.Consenter;
import hub.core.message.Statement;
import hub.core.message.Statement.ChildWelfarePlan;
import hub.core.message.Statement.Who;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A KoordinatorMelding while it is read. The schema has enumerated its words. */
final class StatementDraft {
  @Nullable Who who;
  @Nullable Need need;
  @Nullable Act act;
  @Nullable About about;
  @Nullable Boolean complaintTold;
  @Nullable ChildWelfarePlan childWelfarePlan;
  Ground.@Nullable Kind ground;
  boolean representativeGround;
  private final Set<Consenter> by = EnumSet.noneOf(Consenter.class);
  private @Nullable EventTime at;
  private @Nullable LocalDate consentOn;
  private @Nullable String numberType;
  private @Nullable String number;
  @Nullable String dateOfBirth;

  void at(String time) {
    at = EventTime.read(time, false).orElse(null);
  }

  /** When consent was given, declined or withdrawn. */
  void consentOn(String day) {
    consentOn = EventTime.read(day, false).map(EventTime::day).orElse(null);
  }

  void by(Consenter consenter) {
    by.add(consenter);
  }

  void numberType(@Nullable String type) {
    numberType = type;
  }

  void number(String text) {
    number = text;
  }

  Optional<BirthDate> childBorn() {
    return BirthDate.of(
        dateOfBirth,
        "FNR".equals(numberType) ? number : null,
        "DNR".equals(numberType) ? number : null);
  }

  /** By the same number as if the child were a patient; null without one, whatever its name. */
  @Nullable PatientIdentity child(Address sender) {
    if (number == null) {
      return null;
    }
    PatientIdentity.Builder identity = new PatientIdentity.Builder(sender);
    return ("HNR".equals(numberType) ? identity.hnr(number) : identity.number(number)).build();
  }

  /** Empty in a body of any other kind, and in one that the schema refuses. */
  Optional<Coordination> toCoordination() {
    Act said = act;
    Who whom = who;
    if (said == null || whom == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Coordination(
            need == null ? said.need() : need,
            said,
            Source.KOORDINATORMELDING,
            Certainty.STATED,
            at,
            about,
            new Statement(whom, complaintTold, childWelfarePlan, ground())));
  }

  private @Nullable Ground ground() {
    return ground == null
        ? null
        : new Ground(ground, Collections.unmodifiableSet(by), consentOn, representativeGround);
  }
}
