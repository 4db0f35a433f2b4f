package hub.adapters.projector;

import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.QuarantineRecord;
import hub.adapters.log.QuarantineRecordFormat;
import hub.adapters.log.Topic;
import hub.adapters.log.UnreadableRecord;
import hub.core.message.Ids.Name;
import hub.core.projection.Quarantined;
import hub.core.projection.Quarantined.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a record of the log that cannot be used. The record itself stays where it stands,
 * so its place is enough to find it.
 */
final class Poison {
  private static final String UNREADABLE = "record-unreadable";
  private static final int LONGEST = 300; // characters
  private static final String RULES_FAILED = "rules-failed";

  private Poison() {}

  static Outgoing of(Entry entry, Throwable fault) {
    Place place = new Place(Topic.MESSAGE.topicName(), entry.partition(), entry.offset());
    String code = fault instanceof UnreadableRecord ? UNREADABLE : RULES_FAILED;
    LogRecord header = header(entry.value());
    Quarantined about =
        new Quarantined(
            id(place, code),
            code,
            text(fault),
            List.of(),
            place,
            header == null ? null : header.message(),
            null,
            header == null ? null : header.kind().name(),
            entry.stamp());
    QuarantineRecord record = QuarantineRecord.of(about);
    return new Outgoing(
        Topic.QUARANTINE,
        QuarantineRecordFormat.key(record),
        QuarantineRecordFormat.write(record),
        entry.stamp(),
        headers(place, fault));
  }

  private static UUID id(Place place, String code) {
    return Name.of(place.topic()).and(place.partition()).and(place.offset()).and(code).uuid();
  }

  /** Only our own sentences are safe to tell: another's may quote what it stumbled over. */
  private static String text(Throwable fault) {
    return fault instanceof UnreadableRecord
        ? "The record cannot be used: " + shortened(String.valueOf(fault.getMessage())) + "."
        : "The rules failed on the record (" + fault.getClass().getName() + "); report this.";
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
  }

  private static @Nullable LogRecord header(byte @Nullable [] value) {
    try {
      return value == null ? null : LogFormat.read(value);
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static Headers headers(Place place, Throwable fault) {
    Headers headers = new RecordHeaders();
    add(headers, "topic", place.topic());
    add(headers, "partition", String.valueOf(place.partition()));
    add(headers, "offset", String.valueOf(place.offset()));
    add(headers, "fault", fault.getClass().getName());
    return headers;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
