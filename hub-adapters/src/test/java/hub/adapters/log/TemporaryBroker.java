package hub.adapters.log;

import java.nio.file.Path;

/** The embedded broker on a folder that goes with it. */
record TemporaryBroker(EmbeddedBroker broker, Path folder) implements TestBroker {

  static TemporaryBroker started() {
    Path folder = TestFolder.make();
    return new TemporaryBroker(EmbeddedBroker.start(folder, 0), folder);
  }

  @Override
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  @Override
  public boolean embedded() {
    return true;
  }

  @Override
  public void close() {
    broker.close();
    TestFolder.delete(folder);
  }
}
