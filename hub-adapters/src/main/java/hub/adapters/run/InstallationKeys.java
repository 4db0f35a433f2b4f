package hub.adapters.run;

import hub.adapters.log.Installation;
import hub.adapters.privacy.KeyFault;
import hub.adapters.privacy.KeyFolder;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which keys a hub may run with: those that its log was written with, and new ones for a new log.
 */
final class InstallationKeys {
  private static final Logger LOG = LoggerFactory.getLogger(InstallationKeys.class);

  private InstallationKeys() {}

  /**
   * Opens the keys, or makes them where there is no log yet.
   *
   * @throws KeyFault when the log was written with others, or the keys are gone
   */
  static KeyFolder of(Path folder, Optional<Installation> log) {
    if (KeyFolder.exists(folder)) {
      KeyFolder keys = KeyFolder.open(folder);
      log.ifPresent(installation -> keys.mustFit(installation.fingerprint()));
      return keys;
    }
    if (log.isPresent()) {
      throw KeyFault.logWithoutKeys(folder);
    }
    KeyFolder keys = KeyFolder.make(folder);
    LOG.warn(keys.backupAdvice());
    return keys;
  }
}
