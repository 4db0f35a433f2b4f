package hub.adapters.projector;

import hub.adapters.log.Appender;
import hub.adapters.log.Appender.Append;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.Topic;
import java.time.Clock;
import java.time.Duration;

/**
 * Brings time into the log: once a due of a partition has passed, appends a CLOCK record to it. The
 * only part of the projector that reads a clock, and it decides nothing: what the time means is
 * read from the record's stamp.
 */
final class Ticker implements AutoCloseable {
  private static final byte[] CLOCK = LogFormat.write(LogRecord.clock());

  private final Ticks ticks;
  private final Appender appender;
  private final Thread thread;

  Ticker(Clock clock, Appender appender) {
    this.ticks = new Ticks(clock);
    this.appender = appender;
    this.thread = Thread.ofPlatform().name("hub-ticker").daemon().unstarted(this::run);
  }

  Alarm alarm() {
    return ticks;
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        ticks.take().forEach(this::append);
        ticks.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  private void append(int partition) {
    var unused =
        appender
            .append(Append.to(Topic.MESSAGE, partition, CLOCK))
            .whenComplete((appended, fault) -> {
              if (fault == null) {
                ticks.appended(partition, appended.offset());
              } else {
                ticks.failed(partition);
              }
            });
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
