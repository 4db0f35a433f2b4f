package hub.adapters.projector;

import hub.adapters.log.AgreementTexts;
import hub.adapters.projector.PartitionState.InForceFrom;
import hub.core.agreement.Agreements;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes agreements of the records that told them: each holds for what starts from then on. */
final class AgreementsInForce {
  private final Function<AgreementTexts, Agreements> reader;

  AgreementsInForce(Function<AgreementTexts, Agreements> reader) {
    this.reader = reader;
  }

  /** The first hold for all time before them too; with none, what is shipped. */
  Agreements of(List<InForceFrom> told) {
    if (told.isEmpty()) {
      return reader.apply(new AgreementTexts(Map.of()));
    }
    Agreements agreements = reader.apply(told.getFirst().texts());
    for (InForceFrom later : told.subList(1, told.size())) {
      agreements = agreements.changedAt(later.from(), reader.apply(later.texts()));
    }
    return agreements;
  }
}
