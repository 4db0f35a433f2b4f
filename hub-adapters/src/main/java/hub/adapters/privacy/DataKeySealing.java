package hub.adapters.privacy;

import com.google.crypto.tink.Aead;
import hub.adapters.log.Appender.Unavailable;
import hub.adapters.log.Sealing;
import hub.adapters.log.UnreadableRecord;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Seals with the data keys of a view.
 *
 * <p>A key that the view does not show may have come on the topic a moment ago, from another
 * instance. It is gone only when the view has read all that stood there when it was asked for; a
 * record is sealed after its key was read back, so a key that is gone then does not come later.
 */
final class DataKeySealing implements Sealing {
  private static final Duration WAIT = Duration.ofSeconds(10);

  private final DataKeyView view;
  private final OpenKeys open;
  private final KeyLog log;
  private final Set<String> gone = ConcurrentHashMap.newKeySet();

  DataKeySealing(DataKeyView view, OpenKeys open, KeyLog log) {
    this.view = view;
    this.open = open;
    this.log = log;
  }

  @Override
  public byte[] seal(String keyId, byte[] clear, byte[] about) {
    try {
      return seal(keyId).encrypt(clear, about);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-256-GCM", e);
    }
  }

  @Override
  public byte[] open(String keyId, byte[] sealed, byte[] about) {
    try {
      return seal(keyId).decrypt(sealed, about);
    } catch (GeneralSecurityException e) {
      throw new UnreadableRecord("the seal of a record is broken");
    }
  }

  private Aead seal(String keyId) {
    WrappedKey key = view.byId(keyId).orElseGet(() -> late(keyId));
    Aead seal = open.of(key).seal();
    if (view.byId(keyId).isEmpty()) { // gone meanwhile: shall not stay in memory
      open.forget(keyId);
    }
    return seal;
  }

  private WrappedKey late(String keyId) {
    if (gone.contains(keyId)) {
      throw new KeyGone();
    }
    boolean all = log.readToEnd(WAIT);
    Optional<WrappedKey> key = view.byId(keyId);
    if (key.isPresent()) {
      return key.get();
    }
    if (!all || view.fault().isPresent()) {
      throw new Unavailable("The data keys have not been read so far yet; try again.", null);
    }
    gone.add(keyId);
    throw new KeyGone();
  }
}
