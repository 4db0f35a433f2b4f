package hub.adapters.privacy;

import hub.adapters.log.UnreadableRecord;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The data keys that were used last, unwrapped. Thread-safe. */
final class OpenKeys {
  private final MasterKeys masters;
  private final Map<String, OpenKey> lastUsed;

  OpenKeys(MasterKeys masters, int atMost) {
    this.masters = masters;
    this.lastUsed =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, OpenKey> eldest) {
            return size() > atMost;
          }
        };
  }

  OpenKey of(WrappedKey key) {
    String keyId = key.name().keyId();
    synchronized (lastUsed) {
      OpenKey known = lastUsed.get(keyId);
      if (known != null) {
        return known;
      }
    }
    OpenKey open = unwrap(key);
    synchronized (lastUsed) {
      lastUsed.put(keyId, open);
    }
    return open;
  }

  void forget(String keyId) {
    synchronized (lastUsed) {
      lastUsed.remove(keyId);
    }
  }

  private OpenKey unwrap(WrappedKey key) {
    try {
      return OpenKey.of(key.unwrap(masters));
    } catch (GeneralSecurityException e) {
      throw new UnreadableRecord("the data key of a record cannot be unwrapped");
    }
  }
}
