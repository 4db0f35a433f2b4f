package hub.adapters.privacy;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 with one key, in hex. Thread-safe. */
final class Hmac {
  private static final String ALGORITHM = "HMACSHA256";

  private final Prf prf;

  Hmac(byte[] key) {
    try {
      prf = new PrfHmacJce(ALGORITHM, new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no key for HMAC-SHA256", e);
    }
  }

  /** The first bytes of the HMAC of a text in UTF-8. */
  String hex(String text, int bytes) {
    try {
      return HexFormat.of().formatHex(prf.compute(text.getBytes(StandardCharsets.UTF_8), bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }
}
