package hub.adapters.xml;

import hub.core.message.Address;
import org.jspecify.annotations.Nullable;

/** A sender or receiver while it is read: its organisation and the service or person in it. */
final class PartyDraft {
  private static final Interner<Address> ADDRESSES = new Interner<>();

  @Nullable String name;
  boolean organisation;
  private @Nullable Long herId;
  private @Nullable String enh;
  private @Nullable Long serviceHerId;
  private @Nullable Long personHerId;

  /** The first identifier of each type counts. */
  void levelOne(Ident ident) {
    if (ident.is("HER") && herId == null) {
      herId = ident.number();
    }
    if (ident.is("ENH") && enh == null) {
      enh = ident.bare();
    }
  }

  void service(Ident ident) {
    if (ident.is("HER") && serviceHerId == null) {
      serviceHerId = ident.number();
    }
  }

  void person(Ident ident) {
    if (ident.is("HER") && personHerId == null) {
      personHerId = ident.number();
    }
  }

  /** A person beside a service only signs; the service is addressed. */
  Address toAddress() {
    boolean person = serviceHerId == null && personHerId != null;
    return ADDRESSES.shared(
        new Address(herId, enh, name, person ? personHerId : serviceHerId, person));
  }
}
