package hub.adapters.xml;

import hub.core.message.Address;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message is about, as the sender says it (D14): an official number (FNR, DNR, FHN by
 * itself, HNR with its issuer), else name, birth date and sex with the sender.
 *
 * <p>It names a person. It is there to be hashed and is never shown, stored or logged.
 */
public final class PatientIdentity {
  private final String key;
  private final List<String> otherKeys;

  private PatientIdentity(List<String> keys) {
    key = keys.getFirst();
    otherKeys = List.copyOf(keys.subList(1, keys.size()));
  }

  /** The same for the same patient, by the first number of FNR, DNR, FHN, HNR. */
  public String key() {
    return key;
  }

  /** The keys by the other numbers in the message, which it thereby links to the first (D14). */
  public List<String> otherKeys() {
    return otherKeys;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PatientIdentity that && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return "PatientIdentity[masked]";
  }

  /** Collects what the message tells; numbers come in canonical order. */
  static final class Builder {
    private final List<String> keys = new ArrayList<>(2);
    private final String sender;

    Builder(Address sender) {
      this.sender = sender.herId() != null ? sender.herId().toString() : "enh:" + sender.enh();
    }

    /** FNR, DNR and FHN share no number, so the type, which is sometimes wrong, is left out. */
    Builder number(@Nullable String number) {
      return add(number == null ? null : "official|" + number);
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
      return new PatientIdentity(keys);
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
