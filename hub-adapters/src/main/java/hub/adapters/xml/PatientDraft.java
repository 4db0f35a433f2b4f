package hub.adapters.xml;

import hub.core.coordination.BirthDate;
import hub.core.message.Address;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The patient while the head is read. */
final class PatientDraft {
  @Nullable String familyName;
  @Nullable String middleName;
  @Nullable String givenName;
  @Nullable String birthDate;
  @Nullable String sex;
  private @Nullable String fnr;
  private @Nullable String dnr;
  private @Nullable String fhn;
  private @Nullable String hnr;

  void ident(Ident ident) {
    String number = ident.personNumber();
    if (number == null || ident.type == null) {
      return;
    }
    switch (ident.type) {
      case "FNR" -> fnr = fnr == null ? number : fnr;
      case "DNR" -> dnr = dnr == null ? number : dnr;
      case "FHN" -> fhn = fhn == null ? number : fhn;
      case "HNR" -> hnr = hnr == null ? number : hnr;
      default -> {}
    }
  }

  /**
   * A name and one of FNR, DNR, FHN, HNR or birth date and sex [80415]. HNR counts too, as the
   * acceptance tests 16a and 16b want it. Any code is a sex: a code as such refuses nothing.
   */
  boolean isSufficient() {
    boolean named = familyName != null || givenName != null;
    boolean numbered = fnr != null || dnr != null || fhn != null || hnr != null;
    return named && (numbered || (birthDate != null && sex != null));
  }

  Optional<BirthDate> born() {
    return BirthDate.of(birthDate, fnr, dnr);
  }

  PatientIdentity toIdentity(Address sender) {
    PatientIdentity.Builder identity = new PatientIdentity.Builder(sender);
    identity.number(fnr).number(dnr).number(fhn).hnr(hnr);
    return identity.person(givenName, middleName, familyName, birthDate, sex).build();
  }
}
