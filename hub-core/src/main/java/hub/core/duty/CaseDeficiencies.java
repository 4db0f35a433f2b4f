package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.coordination.Case;
import hub.core.coordination.Case.Entry;
import hub.core.coordination.Case.Said;
import hub.core.explanation.Explanation;
import hub.core.explanation.Phrase;
import hub.core.journey.Pair;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.Fact.Received;
import hub.core.message.Ground;
import hub.core.message.Ground.Consenter;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.PartyId;
import hub.core.message.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with what is said in cases: K4, consent, and refusals (rules.md §5, 5.1). */
final class CaseDeficiencies {
  private static final Set<Consenter> BY_AGE = EnumSet.of(Consenter.PERSON, Consenter.PARENT);

  private final Scene scene;
  private final List<Deficiency> found = new ArrayList<>(0);

  private CaseDeficiencies(Scene scene) {
    this.scene = scene;
  }

  static List<Deficiency> of(Scene scene) {
    CaseDeficiencies all = new CaseDeficiencies(scene);
    for (Case each : scene.cases().cases()) {
      all.read(each);
    }
    for (Said stray : scene.cases().strays()) {
      all.read(stray, null, municipalityOf(stray, scene));
    }
    return all.found;
  }

  private static PartyId municipalityOf(Said stray, Scene scene) {
    Message message = stray.fact().message();
    PartyId sender = scene.agreements().party(message.sender());
    return sender.equals(stray.other()) ? scene.agreements().party(message.receiver()) : sender;
  }

  private void read(Case each) {
    Received plan = null;
    ChainsSeen chains = new ChainsSeen();
    for (Entry entry : each.entries()) {
      if (entry instanceof Said said) {
        Act act = said.told().act();
        boolean isPlan = !chains.follows(said.fact().message()) && act == Act.PLAN_STARTED;
        if (isPlan && plan != null) {
          Received since = plan;
          add(
              Rule.EN_PLAN,
              said,
              each.id(),
              each.municipality(),
              about(Phrase.PLAN_ALREADY_OPEN, said.fact(), since.acceptedAt()));
        } else if (isPlan) {
          plan = said.fact();
        } else if (act == Act.PLAN_ENDED || act == Act.WITHDRAWN) {
          plan = null;
        }
        read(said, each.id(), each.municipality());
      }
    }
  }

  private void read(Said said, @Nullable MessageId journey, PartyId municipality) {
    Statement statement = said.told().statement();
    Ground ground = statement == null ? null : statement.ground();
    boolean isOwn = said.fact().message().kind() == MessageKind.KOORDINATORMELDING;
    if (said.told().act() == Act.NOTICE && ground == null) {
      add(
          Rule.SAMTYKKE_IKKE_OPPGITT,
          said,
          journey,
          municipality,
          about(Phrase.GROUND_NOT_STATED, said.fact()));
    }
    if (ground != null
        && ground.kind() == Ground.Kind.CONSENT
        && BY_AGE.containsAll(ground.by())
        && said.fact().message().told().adultIn() == null) {
      add(Rule.ALDER_UKJENT, said, journey, municipality, about(Phrase.AGE_NOT_KNOWN, said.fact()));
    }
    if (isOwn
        && said.told().act() == Act.DECLINED
        && (said.need() == Need.KOORDINATOR || said.need() == Need.BARNEKOORDINATOR)
        && (statement == null || !Boolean.TRUE.equals(statement.complaintTold()))) {
      add(
          Rule.AVSLAG_UTEN_KLAGEINFO,
          said,
          journey,
          municipality,
          about(Phrase.COMPLAINT_NOT_TOLD, said.fact()));
    }
  }

  private void add(
      Rule rule, Said said, @Nullable MessageId journey, PartyId municipality, Explanation why) {
    Received fact = said.fact();
    Terms terms = scene.terms(new Pair(said.other(), municipality), fact.acceptedAt());
    if (!terms.isOff(rule.id())) {
      Parties parties = scene.roles().ofSender(fact.message(), fact.acceptedAt());
      found.add(new Deficiency(rule, fact, parties, journey, terms, List.of(), why));
    }
  }

  private static Explanation about(Phrase phrase, Received fact, Object... more) {
    Object[] all = new Object[2 + more.length];
    all[0] = fact.message().kind();
    all[1] = fact.message().msgId();
    System.arraycopy(more, 0, all, 2, more.length);
    return Explanation.of(phrase, all);
  }
}
