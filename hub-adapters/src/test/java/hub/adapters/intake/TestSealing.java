package hub.adapters.intake;

import hub.adapters.log.QuarantineRecord;
import hub.adapters.log.Sealing;
import hub.adapters.log.UnreadableRecord;
import hub.core.message.ContentHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Vouches for everything that a seal must, and hides nothing but from the eye. */
final class TestSealing implements Sealing {
  private final Set<String> gone = ConcurrentHashMap.newKeySet();

  void destroy(String keyId) {
    gone.add(keyId);
  }

  @Override
  public byte[] seal(String keyId, byte[] clear, byte[] about) {
    byte[] seal = seal(keyId, about);
    byte[] sealed = Arrays.copyOf(seal, seal.length + clear.length);
    for (int i = 0; i < clear.length; i++) {
      sealed[seal.length + i] = (byte) ~clear[i];
    }
    return sealed;
  }

  @Override
  public byte[] open(String keyId, byte[] sealed, byte[] about) {
    if (gone.contains(keyId)) {
      throw new KeyGone();
    }
    byte[] seal = seal(keyId, about);
    if (!Arrays.equals(seal, Arrays.copyOf(sealed, seal.length))) {
      throw new UnreadableRecord("the seal is broken");
    }
    byte[] clear = Arrays.copyOfRange(sealed, seal.length, sealed.length);
    for (int i = 0; i < clear.length; i++) {
      clear[i] = (byte) ~clear[i];
    }
    return clear;
  }

  /** The document that a record of quarantine holds. */
  static byte[] open(QuarantineRecord kept) {
    String keyId = kept.keyId();
    ContentHash content = kept.content();
    byte[] sealed = kept.sealed();
    if (keyId == null || content == null || sealed == null) {
      throw new AssertionError("nothing is sealed in " + kept.about().id());
    }
    return SealedDocument.open(new TestSealing(), keyId, kept.about().id(), content, sealed);
  }

  private static byte[] seal(String keyId, byte[] about) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(keyId.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
      return sha.digest(about);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
