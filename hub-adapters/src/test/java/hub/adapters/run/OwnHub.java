package hub.adapters.run;

import hub.adapters.log.TestFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A hub of a test's own in this process, with its data in a folder that goes with it. */
final class OwnHub implements AutoCloseable {
  private final Path data = TestFolder.make();
  private @Nullable RunningHub running;

  Path data() {
    return data;
  }

  RunSettings settings() {
    return new RunSettings(data, 0, null, null, 3, null);
  }

  Client start() {
    RunningHub started = RunningHub.start(settings());
    running = started;
    return new Client(started.address());
  }

  void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  Client restart() {
    stop();
    return start();
  }

  @Override
  public void close() {
    stop();
    TestFolder.delete(data);
  }
}
