package hub.adapters.intake;

import static hub.adapters.intake.Documents.ID;
import static hub.adapters.intake.Documents.document;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.log.Appender.Append;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.Topic;
import hub.core.message.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LateReuseTest {
  /** UUIDv5 of msgid-gjenbruk|id of the message. */
  private static final UUID ALERT = LateReuse.alert(ID);

  private final CommandedLog log = new CommandedLog();
  private final TestSealing sealing = new TestSealing();
  private final OneHub one = new OneHub(log, sealing, OneHub::name, () -> false);
  private final OneHub other = new OneHub(log, sealing, OneHub::name, () -> false);
  private final Set<UUID> said = new HashSet<>();

  @Test
  void aReuseThatTwoInstancesTookInAtOnceIsToldAsRefusedToItsOwnPatient() {
    // given
    takeInAtOnce();
    // when
    lateReuse().run();
    // then
    Append told = log.of(Topic.MESSAGE).getLast();
    LogRecord read = LogFormat.read(told.value());
    assertThat(kinds()).containsExactly(Kind.MESSAGE, Kind.MESSAGE, Kind.REFUSED);
    assertThat(told.key()).asString(StandardCharsets.US_ASCII).isEqualTo("partition-ola");
    assertThat(read.keyId()).isEqualTo("key-ola");
    assertThat(one.facts(read).content())
        .isEqualTo(ContentHash.of(document(Documents.MSG_ID, "ola", "innhold")));
  }

  @Test
  void itIsToldOnce() {
    // given
    takeInAtOnce();
    LateReuse late = lateReuse();
    late.run();
    // when
    late.run();
    // then
    assertThat(kinds()).containsExactly(Kind.MESSAGE, Kind.MESSAGE, Kind.REFUSED);
  }

  @Test
  void whatIsSaidAlreadyIsNotToldAgainAfterARestart() {
    // given
    takeInAtOnce();
    said.add(ALERT);
    // when
    lateReuse().run();
    // then
    assertThat(kinds()).containsExactly(Kind.MESSAGE, Kind.MESSAGE);
  }

  @Test
  void aLogThatIsAwayIsTriedTheNextTime() {
    // given
    takeInAtOnce();
    LateReuse late = lateReuse();
    log.lose(Topic.MESSAGE);
    late.run();
    log.recover();
    // when
    late.run();
    // then
    assertThat(kinds()).containsExactly(Kind.MESSAGE, Kind.MESSAGE, Kind.REFUSED);
  }

  @Test
  void anErasedPatientIsNotToldOf() {
    // given
    takeInAtOnce();
    sealing.destroy("key-ola");
    // when
    lateReuse().run();
    // then
    assertThat(kinds()).containsExactly(Kind.MESSAGE, Kind.MESSAGE);
  }

  /** Neither instance has seen what the other has appended. */
  private void takeInAtOnce() {
    one.post(document(Documents.MSG_ID, "kari", "innhold"));
    other.post(document(Documents.MSG_ID, "ola", "innhold"));
    for (Append record : log.of(Topic.MESSAGE)) {
      one.receipts.take(
          OneHub.receipt(one.facts(LogFormat.read(record.value())), log.offsetOf(record)));
    }
  }

  private LateReuse lateReuse() {
    return new LateReuse(
        one.receipts,
        said::contains,
        (partition, offset) ->
            log.of(Topic.MESSAGE).stream()
                .filter(record -> log.offsetOf(record) == offset)
                .findFirst()
                .flatMap(LateReuseTest::found),
        sealing,
        log);
  }

  private static Optional<LookUp.Found> found(Append record) {
    byte[] key = record.key();
    return key == null ? Optional.empty() : Optional.of(new LookUp.Found(key, record.value()));
  }

  private List<Kind> kinds() {
    return log.of(Topic.MESSAGE).stream()
        .map(record -> LogFormat.read(record.value()).kind())
        .toList();
  }
}
