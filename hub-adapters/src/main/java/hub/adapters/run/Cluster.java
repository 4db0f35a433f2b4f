package hub.adapters.run;

import hub.adapters.log.EmbeddedBroker;
import hub.adapters.log.Kafka;
import org.jspecify.annotations.Nullable;

/** The broker of this hub: its own, or a cluster outside that is not its to stop. */
record Cluster(Kafka kafka, @Nullable EmbeddedBroker own) implements AutoCloseable {
  static Cluster of(RunSettings settings, DataFolder data) {
    String outside = settings.bootstrapServers();
    if (outside != null) {
      return new Cluster(new Kafka(outside), null);
    }
    EmbeddedBroker own = EmbeddedBroker.start(data.kafka(), 0);
    return new Cluster(new Kafka(own.bootstrapServers()), own);
  }

  boolean isEmbedded() {
    return own != null;
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }
}
