package hub.core.random;

import hub.core.fixtures.MessageBuilder;
import hub.core.message.Address;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The drafts of one history, and who takes part in it. */
final class Sketch {
  static final Address OTHER_HOSPITAL = MessageBuilder.party(60, "Sykehus 2");
  static final Address OTHER_MUNICIPALITY = MessageBuilder.party(99388, "Kommune 2");
  static final Address OHD_UNIT = new Address(59L, null, "Sykehuset", 591L, false);
  static final Address PSYKISK = new Address(59L, null, "Sykehuset", 592L, false);
  static final Address POLIKLINIKK = new Address(59L, null, "Sykehuset", 593L, false);
  static final Address DOGN = new Address(59L, null, "Sykehuset", 594L, false);
  static final Address TILDELING = new Address(99387L, null, "Kommunen", 993_871L, false);
  static final Address FASTLEGE = new Address(7001L, null, "Legekontoret", 7002L, true);

  final Dice dice;
  final Moments moments;
  final List<Draft> drafts = new ArrayList<>();
  Address hospital;
  Address municipality;

  Sketch(Dice dice) {
    this.dice = dice;
    this.moments = new Moments(dice);
    this.hospital =
        dice.percent(20)
            ? dice.oneOf(OHD_UNIT, PSYKISK, PSYKISK, POLIKLINIKK, DOGN)
            : MessageBuilder.HOSPITAL;
    this.municipality = dice.percent(10) ? TILDELING : MessageBuilder.MUNICIPALITY;
  }

  Draft add(MessageKind kind, Instant acceptedAt) {
    String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Draft draft =
        new Draft(name + "-" + (drafts.size() + 1), kind, acceptedAt, hospital, municipality);
    drafts.add(draft);
    return draft;
  }

  /** A message that another may name; nobody names a cancellation. */
  String name() {
    List<Draft> named =
        drafts.stream().filter(draft -> draft.status != Forsendelsesstatus.C).toList();
    return named.isEmpty() ? "unknown" : dice.pick(named).msgId;
  }

  List<Draft> of(MessageKind kind) {
    return drafts.stream().filter(draft -> draft.kind == kind).toList();
  }
}
