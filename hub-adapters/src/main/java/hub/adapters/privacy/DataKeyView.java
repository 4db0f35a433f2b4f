package hub.adapters.privacy;

import hub.adapters.log.UnreadableRecord;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The data keys as {@code hub.key.v1} tells them, still wrapped: a fold. One thread hands it the
 * records, any thread may ask.
 *
 * <p>A patient may have several keys, for two instances may each make one in the same moment. The
 * first in the order of the log is the one to use, so all instances use the same. A key that is
 * wrapped again comes a second time and keeps its place; one without a value is gone.
 */
final class DataKeyView {
  private static final Comparator<WrappedKey> OLDEST_FIRST =
      Comparator.comparing(WrappedKey::since, Comparator.nullsLast(Comparator.naturalOrder()));

  private final MasterKeys masters;
  private final String masterFile;
  private final Reader reader;
  private final Map<String, List<WrappedKey>> ofOwner = new ConcurrentHashMap<>();
  private final Map<String, WrappedKey> byId = new ConcurrentHashMap<>();
  private final Set<Long> proven = new HashSet<>();
  private volatile @Nullable KeyFault fault;

  /** Who wants to know of each record, once the view shows it. */
  interface Reader {
    void arrived(WrappedKey key);

    void gone(KeyName name);
  }

  /**
   * A view that has read nothing.
   *
   * @param masterFile where the master keys come from, for the sentence when one is missing
   */
  DataKeyView(MasterKeys masters, String masterFile, Reader reader) {
    this.masters = masters;
    this.masterFile = masterFile;
    this.reader = reader;
  }

  /** The next record of the topic. */
  void take(byte @Nullable [] recordKey, byte @Nullable [] value, long offset) {
    try {
      KeyName name = KeyName.read(recordKey == null ? new byte[0] : recordKey);
      if (value == null) {
        remove(name);
        reader.gone(name);
      } else {
        WrappedKey key = WrappedKey.read(name, value, offset);
        if (usable(key)) {
          put(key);
          reader.arrived(key);
        }
      }
    } catch (UnreadableRecord e) {
      // never skipped: without this key another could seem to be a patient's first
      fail(
          "The record at offset "
              + offset
              + " of hub.key.v1 cannot be used ("
              + e.getMessage()
              + "); a later version of the hub wrote it, or the log is damaged.");
    }
  }

  /** The first key in the order of the log. */
  Optional<WrappedKey> firstOf(String owner) {
    List<WrappedKey> keys = ofOwner.get(owner);
    return keys == null ? Optional.empty() : Optional.of(keys.getFirst());
  }

  Optional<WrappedKey> byId(String keyId) {
    return Optional.ofNullable(byId.get(keyId));
  }

  /** Why the hub cannot go on with what it has read. */
  Optional<KeyFault> fault() {
    return Optional.ofNullable(fault);
  }

  private void put(WrappedKey key) {
    String keyId = key.name().keyId();
    byId.put(keyId, key);
    ofOwner.merge(
        key.name().owner(),
        List.of(key),
        (known, added) ->
            Stream.concat(
                    known.stream().filter(old -> !old.name().equals(key.name())), added.stream())
                .sorted(OLDEST_FIRST)
                .toList());
  }

  private void remove(KeyName name) {
    byId.remove(name.keyId());
    ofOwner.computeIfPresent(
        name.owner(),
        (owner, known) -> {
          List<WrappedKey> left = known.stream().filter(key -> !key.name().equals(name)).toList();
          return left.isEmpty() ? null : left;
        });
  }

  /**
   * The id tells that the master key is there, and the first key that it has wrapped proves that it
   * is the one; to unwrap all of them would make a start long.
   */
  private boolean usable(WrappedKey key) {
    if (proven.contains(key.master())) {
      return true;
    }
    if (!masters.ids().contains(key.master())) {
      fail(missing(key, "is not there"));
      return false;
    }
    try {
      key.unwrap(masters);
      proven.add(key.master());
      return true;
    } catch (GeneralSecurityException e) {
      fail(missing(key, "does not open what it is said to have wrapped"));
      return false;
    }
  }

  private String missing(WrappedKey key, String how) {
    return "Data keys in the log are wrapped by the master key "
        + key.master()
        + ", which "
        + how
        + "; "
        + masterFile
        + " holds "
        + masters.ids().stream().map(String::valueOf).collect(Collectors.joining(", "))
        + ". Restore the backup of the keys.";
  }

  /** The first fault is the one to tell; those after it mostly follow from it. */
  private void fail(String sentence) {
    if (fault == null) {
      fault = new KeyFault(sentence);
    }
  }
}
