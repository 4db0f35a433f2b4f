package hub.adapters.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.adapters.log.Appender.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataKeysTest {
  private static final String OWNER = "a".repeat(64);

  @TempDir Path temp;
  private final KeyTopic topic = new KeyTopic();

  @Test
  void aPatientGetsAKeyOnceAndKeepsIt() throws IOException {
    // given
    Instance hub = new Instance(keys(), topic);
    // when
    DataKey first = hub.keyOf(OWNER);
    DataKey again = Instance.done(hub.keys.keyOf(OWNER));
    // then
    assertThat(again).isEqualTo(first);
    assertThat(hub.keys.byId(first.keyId())).contains(first);
    assertThat(first.keyId()).matches("[0-9a-f]{24}");
    assertThat(first.patient().value()).matches("p-[0-9a-f]{24}");
    assertThat(topic.records()).isEqualTo(1);
  }

  @Test
  void theNameThatAPatientIsShownByStaysWhatItWas() throws IOException {
    // given
    KeyFolder keys = keys();
    topic.put(GoldenKeys.recordKey(), GoldenKeys.recordValue());
    Instance hub = new Instance(keys, topic);
    hub.reading().read();
    // when
    DataKey key = Instance.done(hub.keys.keyOf(keys.partitionKeys().of(GoldenKeys.IDENTITY)));
    // then
    assertThat(key.keyId()).isEqualTo("0123456789abcdef01234567");
    assertThat(key.patient().value()).isEqualTo("p-334402eea4ac637657c7b939");
  }

  @Test
  void quarantineHasAKeyLikeAPatient() throws IOException {
    // given
    Instance hub = new Instance(keys(), topic);
    // when
    DataKey key = hub.keyOf(PartitionKeys.QUARANTINE);
    // then
    assertThat(hub.keys.byId(key.keyId())).contains(key);
  }

  @Test
  void whatIsNoPartitionKeyGetsNoKey() throws IOException {
    // given
    Instance hub = new Instance(keys(), topic);
    // when / then
    assertThatThrownBy(() -> hub.keys.keyOf("official|13116900216"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("13116900216");
    assertThat(topic.records()).isZero();
  }

  @Test
  void nothingIsUsedBeforeItWasReadBack() throws IOException {
    // given
    Instance hub = new Instance(keys(), topic);
    // when
    CompletableFuture<DataKey> coming = hub.keys.keyOf(OWNER);
    // then
    assertThat(topic.records()).isEqualTo(1);
    assertThat(coming).isNotDone();
    hub.reading().read();
    assertThat(Instance.done(coming)).isEqualTo(Instance.done(hub.keys.keyOf(OWNER)));
  }

  @Test
  void allWhoAskAtOnceShareOneAppend() throws IOException {
    // given
    Instance hub = new Instance(keys(), topic);
    // when
    List<CompletableFuture<DataKey>> coming =
        IntStream.range(0, 50).parallel().mapToObj(n -> hub.keys.keyOf(OWNER)).toList();
    hub.reading().read();
    // then
    assertThat(coming.stream().map(Instance::done).distinct()).hasSize(1);
    assertThat(topic.records()).isEqualTo(1);
  }

  @Test
  void twoInstancesThatMakeAKeyAtOnceUseTheSame() throws IOException {
    // given
    Instance one = new Instance(keys(), topic);
    Instance other = new Instance(keys(), topic);
    // when
    CompletableFuture<DataKey> here = one.keys.keyOf(OWNER);
    CompletableFuture<DataKey> there = other.keys.keyOf(OWNER);
    other.reading().read();
    one.reading().read();
    // then
    assertThat(topic.records()).isEqualTo(2);
    assertThat(Instance.done(there)).isEqualTo(Instance.done(here));
  }

  @Test
  void aSecondKeyShowsThePatientAsTheFirstDoes() throws IOException {
    // given
    Instance one = new Instance(keys(), topic);
    Instance other = new Instance(keys(), topic);
    CompletableFuture<DataKey> here = one.keys.keyOf(OWNER);
    CompletableFuture<DataKey> there = other.keys.keyOf(OWNER);
    one.reading().read();
    other.reading().read();
    // when
    DataKey second = one.keys.byId(KeyName.read(topic.recordKey(1)).keyId()).orElseThrow();
    // then
    assertThat(second.keyId()).isNotEqualTo(Instance.done(here).keyId());
    assertThat(second.patient()).isEqualTo(Instance.done(there).patient());
  }

  @Test
  void aKeyThatIsNotReadBackInTimeIsUnavailableAndUsedWhenItComes() throws IOException {
    // given
    Instance hub = new Instance(keys(), topic, Duration.ofMillis(50));
    // when
    CompletableFuture<DataKey> late = hub.keys.keyOf(OWNER);
    // then
    assertThat(late)
        .failsWithin(20, TimeUnit.SECONDS)
        .withThrowableThat()
        .withCauseInstanceOf(Unavailable.class)
        .withMessageContaining("The data key of a patient was not made in time.");
    DataKey key = hub.keyOf(OWNER);
    assertThat(topic.records()).isEqualTo(1);
    assertThat(hub.keys.byId(key.keyId())).contains(key);
  }

  @Test
  void anAppendThatFailsIsToldAtOnceAndTriedAgainByTheNext() throws IOException {
    // given
    Instance hub = new Instance(keys(), topic);
    topic.away(true);
    // when
    CompletableFuture<DataKey> failed = hub.keys.keyOf(OWNER);
    // then
    assertThat(failed)
        .failsWithin(10, TimeUnit.SECONDS)
        .withThrowableThat()
        .withCauseInstanceOf(Unavailable.class);
    topic.away(false);
    assertThat(hub.keyOf(OWNER).keyId()).hasSize(24);
  }

  @Test
  void aPatientWhoseKeyIsGoneGetsANewNameWithANewKey() throws IOException {
    // given
    Instance hub = new Instance(keys(), topic);
    DataKey before = hub.keyOf(OWNER);
    topic.destroy(OWNER, before.keyId());
    hub.reading().read();
    // when
    DataKey after = hub.keyOf(OWNER);
    // then
    assertThat(after.keyId()).isNotEqualTo(before.keyId());
    assertThat(after.patient()).isNotEqualTo(before.patient());
    assertThat(hub.keys.byId(before.keyId())).isEmpty();
  }

  @Test
  void aRestartReadsWhatWasMade() throws IOException {
    // given
    DataKey before = new Instance(keys(), topic).keyOf(OWNER);
    Instance restarted = new Instance(keys(), topic);
    restarted.reading().read();
    // when
    DataKey after = Instance.done(restarted.keys.keyOf(OWNER));
    // then
    assertThat(after).isEqualTo(before);
    assertThat(topic.records()).isEqualTo(1);
  }

  @Test
  void withAnotherMasterKeyTheHubIsNotReadyAndMakesNoKeys() throws IOException {
    // given
    topic.put(GoldenKeys.recordKey(), GoldenKeys.recordValue());
    Instance hub = new Instance(KeyFolder.make(temp.resolve("other")), topic);
    // when
    hub.reading().read();
    // then
    assertThat(hub.keys.fault().orElseThrow()).hasMessageContaining("master key 3000000001");
    assertThat(hub.keys.whyNot().orElseThrow()).contains("master key 3000000001");
    assertThat(hub.keys.keyOf(OWNER))
        .failsWithin(1, TimeUnit.SECONDS)
        .withThrowableThat()
        .withCauseInstanceOf(Unavailable.class);
    assertThat(topic.records()).isEqualTo(1);
  }

  @Test
  void beforeTheLogHasBeenReadNoKeyIsMade() throws IOException {
    // given
    Instance hub = new Instance(keys(), topic);
    hub.reading().notReady("The view of keys is being read from the log.");
    // when
    CompletableFuture<DataKey> coming = hub.keys.keyOf(OWNER);
    // then
    assertThat(coming)
        .failsWithin(1, TimeUnit.SECONDS)
        .withThrowableThat()
        .withCauseInstanceOf(Unavailable.class)
        .withMessageContaining("The view of keys is being read from the log.");
    assertThat(topic.records()).isZero();
  }

  @Test
  void whoStillWaitsWhenTheHubStopsIsTold() throws IOException {
    // given
    Instance hub = new Instance(keys(), topic);
    CompletableFuture<DataKey> waiting = hub.keys.keyOf(OWNER);
    // when
    hub.keys.close();
    // then
    assertThat(waiting)
        .failsWithin(10, TimeUnit.SECONDS)
        .withThrowableThat()
        .withCauseInstanceOf(Unavailable.class);
  }

  private KeyFolder keys() throws IOException {
    return KeyFolder.open(GoldenKeys.in(Files.createDirectories(temp.resolve("keys"))));
  }
}
