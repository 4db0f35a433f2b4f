package hub.adapters.privacy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One running hub as far as its data keys go. */
final class Instance {
  final DataKeys keys;
  private final KeyTopic.Reading[] reading = new KeyTopic.Reading[1];

  Instance(KeyFolder folder, KeyTopic topic, Duration wait) {
    keys =
        new DataKeys(
            folder,
            topic,
            view -> {
              reading[0] = topic.new Reading(view);
              return reading[0];
            },
            wait);
  }

  Instance(KeyFolder folder, KeyTopic topic) {
    this(folder, topic, Duration.ofSeconds(20));
  }

  KeyTopic.Reading reading() {
    return reading[0];
  }

  /** The key of a patient, once this instance has read its own append back. */
  DataKey keyOf(String owner) {
    CompletableFuture<DataKey> coming = keys.keyOf(owner);
    reading().read();
    return done(coming);
  }

  static DataKey done(CompletableFuture<DataKey> coming) {
    try {
      return coming.get(20, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | InterruptedException e) {
      throw new AssertionError("no key came", e);
    }
  }
}
