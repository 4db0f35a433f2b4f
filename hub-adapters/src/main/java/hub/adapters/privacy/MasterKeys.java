package hub.adapters.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The keys that wrap data keys: a Tink keyset of AES-256-GCM keys. Its primary key, the newest,
 * wraps; all of them unwrap, so a new one can be added and the old ones leave when everything has
 * been wrapped again. Thread-safe.
 */
final class MasterKeys {
  private static final Configuration TINK = registered();

  private final KeysetHandle keyset;
  private final Aead aead;

  private MasterKeys(KeysetHandle keyset) throws GeneralSecurityException {
    this.keyset = keyset;
    this.aead = keyset.getPrimitive(TINK, Aead.class);
  }

  static MasterKeys make() {
    try {
      return new MasterKeys(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no AES-256-GCM key can be made", e);
    }
  }

  /**
   * Reads a keyset as Tink writes it in JSON, in clear.
   *
   * @throws GeneralSecurityException when it is none, or when a key in use is of another kind
   */
  static MasterKeys read(byte[] json) throws GeneralSecurityException {
    try {
      KeysetHandle keyset =
          TinkJsonProtoKeysetFormat.parseKeyset(
              new String(json, StandardCharsets.UTF_8), TINK, InsecureSecretKeyAccess.get());
      for (int i = 0; i < keyset.size(); i++) {
        if (!keyset.getAt(i).getKey().getParameters().equals(PredefinedAeadParameters.AES256_GCM)) {
          throw new GeneralSecurityException("not AES-256-GCM");
        }
      }
      return new MasterKeys(keyset);
    } catch (IllegalArgumentException | IllegalStateException e) { // what is inside is no key
      throw new GeneralSecurityException(e);
    }
  }

  byte[] write() {
    try {
      return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, TINK, InsecureSecretKeyAccess.get())
          .getBytes(StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a keyset of Tink cannot be written", e);
    }
  }

  /** The id of the key that wraps, as it stands in the file. */
  long newest() {
    return Integer.toUnsignedLong(keyset.getPrimary().getId());
  }

  /** The ids of the keys that unwrap, as they stand in the file. */
  SortedSet<Long> ids() {
    SortedSet<Long> ids = new TreeSet<>();
    for (int i = 0; i < keyset.size(); i++) {
      if (keyset.getAt(i).getStatus().equals(KeyStatus.ENABLED)) {
        ids.add(Integer.toUnsignedLong(keyset.getAt(i).getId()));
      }
    }
    return ids;
  }

  /** Wraps a data key; {@code about} must be given again to unwrap it. */
  byte[] wrap(byte[] key, byte[] about) {
    try {
      return aead.encrypt(key, about);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a data key cannot be wrapped", e);
    }
  }

  byte[] unwrap(byte[] wrapped, byte[] about) throws GeneralSecurityException {
    return aead.decrypt(wrapped, about);
  }

  private static Configuration registered() {
    try {
      AeadConfig.register();
      return RegistryConfiguration.get();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink cannot be set up", e);
    }
  }
}
