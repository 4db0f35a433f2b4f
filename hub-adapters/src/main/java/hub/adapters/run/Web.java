package hub.adapters.run;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** HTTP, on loopback only until callers can be told apart. The context is built by hand. */
final class Web implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  /** A document of 35 MB in base64, with what is round it. */
  private static final int MOST_BYTES = 48 * 1024 * 1024;

  /** Those that read documents from the log, or pages from views. */
  private static final int BLOCKING_THREADS = 8;

  private final ApplicationContext context;
  private final URI address;

  private Web(ApplicationContext context, URI address) {
    this.context = context;
    this.address = address;
  }

  /**
   * Starts to serve.
   *
   * @param beans what the controllers need
   */
  static Web start(int port, List<Object> beans) {
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .properties(
                Map.of(
                    "micronaut.server.host",
                    LOOPBACK,
                    "micronaut.server.port",
                    port == 0 ? -1 : port,
                    "micronaut.server.max-request-size",
                    MOST_BYTES,
                    "micronaut.server.max-request-buffer-size",
                    MOST_BYTES,
                    "micronaut.server.idle-timeout",
                    "60s",
                    "micronaut.server.server-header",
                    "",
                    // Never virtual threads: see decision 6.
                    "micronaut.executors.blocking.type",
                    "fixed",
                    "micronaut.executors.blocking.number-of-threads",
                    BLOCKING_THREADS,
                    "micronaut.executors.blocking.virtual",
                    false))
            .singletons(beans.toArray())
            .start();
    try {
      EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
      return new Web(context, URI.create("http://" + LOOPBACK + ":" + server.getPort()));
    } catch (ServerStartupException e) {
      context.close();
      throw new RunFault("Port " + port + " is taken; choose another by --port, 0 for any.", e);
    }
  }

  URI address() {
    return address;
  }

  @Override
  public void close() {
    context.close();
  }
}
