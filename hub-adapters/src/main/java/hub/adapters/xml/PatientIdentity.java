package hub.adapters.xml;

import hub.core.message.Address;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person whom a message is about, the patient or a child, as the sender says it (D14): an
 * official number (FNR, DNR, FHN by itself, HNR with its issuer), else name, birth date and sex
 * with the sender.
 *
 * <p>It names a person. It is there to be hashed and is never shown, stored or logged.
 */
public final class PatientIdentity {
  private final List<String> keys;

  private PatientIdentity(List<String> keys) {
    this.keys = keys;
  }

  /**
   * The same for the same patient, one for each number in the message; by telling several it says
   * that they are one patient's (D14). In the order of FNR, DNR, FHN, HNR, as their digits tell;
   * the first is the one to go by.
   */
  public List<String> keys() {
    return keys;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PatientIdentity that && keys.equals(that.keys);
  }

  @Override
  public int hashCode() {
    return keys.hashCode();
  }

  @Override
  public String toString() {
    return "PatientIdentity[masked]";
  }

  /** Collects what the message tells. */
  static final class Builder {
    private static final String OFFICIAL = "official|";

    /** One order for all messages, whatever type they claim, so that links never go in a ring. */
    private static final Comparator<String> CANONICAL =
        Comparator.comparingInt(Builder::rank).thenComparing(Comparator.naturalOrder());

    private final List<String> keys = new ArrayList<>(2);
    private final String sender;

    Builder(Address sender) {
      this.sender = sender.herId() != null ? sender.herId().toString() : "enh:" + sender.enh();
    }

    /** FNR, DNR and FHN share no number, so the type, which is sometimes wrong, is left out. */
    Builder number(@Nullable String number) {
      return add(number == null ? null : OFFICIAL + number);
    }

    /** Unique only inside its issuer, which is the sender until a message names another. */
    Builder hnr(@Nullable String number) {
      return add(number == null ? null : "hnr|" + sender + "|" + number);
    }

    /**
     * Only where there is no number. The free text stands last, so that nothing can be mistaken.
     */
    Builder person(
        @Nullable String givenName,
        @Nullable String middleName,
        @Nullable String familyName,
        @Nullable String birthDate,
        @Nullable String sex) {
      if (keys.isEmpty()) {
        String name = canonical(givenName) + canonical(middleName) + canonical(familyName);
        add("person|" + sender + "|" + birthDate + "|" + sex + "|" + name.strip());
      }
      return this;
    }

    PatientIdentity build() {
      return new PatientIdentity(keys.stream().sorted(CANONICAL).toList());
    }

    /** By the first digit: FHN 8 and 9; DNR 4 to 7, for 40 is added to the day; FNR 0 to 3. */
    private static int rank(String key) {
      if (!key.startsWith(OFFICIAL)) {
        return 3;
      }
      char first = key.charAt(OFFICIAL.length());
      return first >= '8' ? 2 : first >= '4' ? 1 : 0;
    }

    private Builder add(@Nullable String key) {
      if (key != null && !keys.contains(key)) {
        keys.add(key);
      }
      return this;
    }

    /** A name however it was typed: composed, one space between words and after, lower case. */
    private static String canonical(@Nullable String name) {
      if (name == null) {
        return "";
      }
      StringBuilder words = new StringBuilder();
      for (String word : Normalizer.normalize(name, Normalizer.Form.NFC).split("\\s+", -1)) {
        if (!word.isEmpty()) {
          words.append(word.toLowerCase(Locale.ROOT)).append(' ');
        }
      }
      return words.toString();
    }
  }
}
