package hub.adapters.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import hub.core.message.Pseudonym;
import java.security.GeneralSecurityException;

/**
 * A data key that is unwrapped: only ever in memory.
 *
 * @param seal AES-256-GCM with 12 random bytes before the sealed text and a tag of 16 after it
 * @param shown how a patient is shown whose first key this is
 */
record OpenKey(Aead seal, Pseudonym shown) {
  static final int BYTES = 32;
  private static final int SHOWN_BYTES = 12; // 96 bits: no two patients of a country share one

  static OpenKey of(byte[] dataKey) throws GeneralSecurityException {
    return new OpenKey(
        new AesGcmJce(dataKey),
        new Pseudonym("p-" + new Hmac(dataKey).hex("patient", SHOWN_BYTES)));
  }
}
