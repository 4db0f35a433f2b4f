package hub.adapters.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The headers of a CloudEvent 1.0 in Kafka's binary mode: the value is its data alone. */
public final class CloudEvent {
  private static final String SOURCE = "urn:no.meldingshub";

  private CloudEvent() {}

  /** Of one event; without subject when that is null. */
  public static Headers headers(UUID id, String type, @Nullable UUID subject, Instant time) {
    Headers headers = new RecordHeaders();
    add(headers, "ce_specversion", "1.0");
    add(headers, "ce_id", id.toString());
    add(headers, "ce_source", SOURCE);
    add(headers, "ce_type", type);
    if (subject != null) {
      add(headers, "ce_subject", subject.toString());
    }
    add(headers, "ce_time", time.toString());
    add(headers, "content-type", "application/json");
    return headers;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
