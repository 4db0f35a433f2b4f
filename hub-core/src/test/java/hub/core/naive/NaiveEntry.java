package hub.core.naive;

import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One counted message as one pair of parties sees it.
 *
 * @param index its place in the log
 * @param primary addressed to the pair itself; else a copy, or a message to a fastlege
 */
record NaiveEntry(int index, Message message, Instant acceptedAt, NaivePair pair, boolean primary) {
  private static final Set<String> DEAD = Set.of("2", "3");
  private static final Set<String> OWN_TRUST = Set.of("7", "8");
  private static final Set<String> NO_REPORT_DUE = Set.of("3", "5", "7", "8");

  boolean is(MessageKind kind) {
    return message.kind() == kind;
  }

  /** An M of a LOG_ kind is read as N. */
  boolean isNew() {
    return message.status() == Forsendelsesstatus.N
        || (message.kind().isLogistics() && message.isChange());
  }

  /** A LOG_UTSKREVET that ends the stay: not to a unit of the own trust. */
  boolean endsStay() {
    return is(MessageKind.LOG_UTSKREVET) && !isOneOf(OWN_TRUST, message.told().utTil());
  }

  /** A LOG_UTSKREVET after which an utskrivningsrapport is owed. */
  boolean owesReport() {
    return is(MessageKind.LOG_UTSKREVET)
        && !isOneOf(NO_REPORT_DUE, message.told().utTil())
        && !isOneOf(DEAD, message.told().uttilstand());
  }

  boolean isHospitalToMunicipality() {
    return message.kind().direction() == MessageKind.Direction.TO_MUNICIPALITY;
  }

  boolean tells(Hendelse hendelse) {
    return message.told().time(hendelse) != null;
  }

  private static boolean isOneOf(Set<String> codes, @Nullable String code) {
    return code != null && codes.contains(code);
  }
}
