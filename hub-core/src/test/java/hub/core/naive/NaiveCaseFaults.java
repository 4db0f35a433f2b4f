package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.Ground;
import hub.core.message.Ground.Consenter;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.PartyId;
import hub.core.message.Statement;
import hub.core.naive.NaiveCase.Said;
import hub.core.naive.NaiveDeficiencies.Deficiency;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is amiss in the cases: K4 and reading 33. */
final class NaiveCaseFaults {
  private final NaiveCases cases;
  private final NaiveFold fold;
  private final Agreements agreements;
  private final List<Deficiency> faults = new ArrayList<>();

  NaiveCaseFaults(NaiveCases cases, NaiveFold fold, Agreements agreements) {
    this.cases = cases;
    this.fold = fold;
    this.agreements = agreements;
  }

  List<Deficiency> faults() {
    for (NaiveCase each : cases.cases) {
      boolean plan = false;
      for (Said said : each.said) {
        examine(said, each.id);
        boolean starts = said.is(Act.PLAN_STARTED) && !each.isFollowUp(said, fold.chains);
        if (starts && plan) {
          fault("en-plan", said, each.id);
        }
        plan = starts || (plan && !said.is(Act.PLAN_ENDED) && !said.is(Act.WITHDRAWN));
      }
    }
    cases.alone.forEach(said -> examine(said, null));
    return faults;
  }

  private void examine(Said said, @Nullable UUID in) {
    Statement statement = said.what().statement();
    Ground ground = statement == null ? null : statement.ground();
    if (said.is(Act.NOTICE) && ground == null) {
      fault("samtykke-ikke-oppgitt", said, in);
    }
    if (ground != null && dependsOnAge(ground) && lacksAge(said)) {
      fault("alder-ukjent", said, in);
    }
    if (said.is(Act.DECLINED) && isOfCoordinator(said.need()) && !toldOfComplaint(statement)) {
      fault("avslag-uten-klageinfo", said, in);
    }
  }

  private static boolean dependsOnAge(Ground ground) {
    return ground.kind() == Ground.Kind.CONSENT
        && EnumSet.of(Consenter.PERSON, Consenter.PARENT).containsAll(ground.by());
  }

  private static boolean lacksAge(Said said) {
    Message message = said.at().message();
    return message.kind() == MessageKind.KOORDINATORMELDING && message.told().adultIn() == null;
  }

  private static boolean isOfCoordinator(@Nullable Need need) {
    return need == Need.KOORDINATOR || need == Need.BARNEKOORDINATOR;
  }

  private static boolean toldOfComplaint(@Nullable Statement statement) {
    return statement == null || Boolean.TRUE.equals(statement.complaintTold());
  }

  private void fault(String rule, Said said, @Nullable UUID in) {
    Message message = said.at().message();
    PartyId municipality = cases.municipality(said.at());
    PartyId from = agreements.party(message.sender());
    PartyId to = agreements.party(message.receiver());
    PartyId other = from.equals(municipality) ? to : from;
    if (!agreements.inForce(other, municipality, said.at().acceptedAt()).isOff(rule)) {
      faults.add(NaiveChannels.fault(rule, said.at(), in, agreements));
    }
  }
}
