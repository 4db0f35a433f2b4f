package hub.adapters.bench;

import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.bench.Ledger.Entry;
import hub.adapters.bench.Reckoning.Breach;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is reckoned as lost, doubled or invented. */
class ReckoningTest {
  private static final Entry ACCEPTED = new Entry("m1", "hash1", List.of("i1"));
  private static final Entry UNANSWERED = new Entry("m2", "hash2", List.of());
  private static final Breach OF_ACCEPTED = new Breach("a1", "tidligmelding-24t", "m1");
  private static final Breach OF_UNANSWERED = new Breach("a2", "tidligmelding-24t", "m2");
  private static final Map<String, String> STORED = Map.of("i1", "hash1");

  @TempDir Path folder;

  @Test
  void aMessageWithoutAnAnswerMayBeThereOrNot() {
    // when
    Reckoning absent = Reckoning.of(List.of(ACCEPTED, UNANSWERED), List.of(OF_ACCEPTED), STORED);
    Reckoning there =
        Reckoning.of(List.of(ACCEPTED, UNANSWERED), List.of(OF_UNANSWERED, OF_ACCEPTED), STORED);
    // then
    assertThat(absent).isEqualTo(new Reckoning(List.of(), List.of(), List.of()));
    assertThat(absent.isClean()).isTrue();
    assertThat(there.isClean()).isTrue();
  }

  @Test
  void anAcceptedMessageThatIsGoneOrOtherOrUnheardIsLost() {
    // when
    Reckoning gone = Reckoning.of(List.of(ACCEPTED), List.of(OF_ACCEPTED), Map.of());
    Reckoning other = Reckoning.of(List.of(ACCEPTED), List.of(OF_ACCEPTED), Map.of("i1", "x"));
    Reckoning unheard = Reckoning.of(List.of(ACCEPTED), List.of(), STORED);
    // then
    assertThat(gone.lost()).containsExactly("message m1");
    assertThat(other.lost()).containsExactly("message m1");
    assertThat(unheard.lost()).containsExactly("breach of message m1");
    assertThat(unheard.isClean()).isFalse();
  }

  @Test
  void twoIdsTwoAlertsOrOneAlertTwiceAreDoubled() {
    // given
    Entry twice = new Entry("m1", "hash1", List.of("i1", "i1", "i9"));
    Breach another = new Breach("a9", "tidligmelding-24t", "m1");
    Breach ofAnotherRule = new Breach("a3", "innleggelsesrapport-24t", "m1");
    // when
    Reckoning ids = Reckoning.of(List.of(twice), List.of(OF_ACCEPTED), STORED);
    Reckoning alerts = Reckoning.of(List.of(ACCEPTED), List.of(OF_ACCEPTED, another), STORED);
    Reckoning told = Reckoning.of(List.of(ACCEPTED), List.of(OF_ACCEPTED, OF_ACCEPTED), STORED);
    Reckoning rules = Reckoning.of(List.of(ACCEPTED), List.of(OF_ACCEPTED, ofAnotherRule), STORED);
    // then
    assertThat(ids.doubled()).containsExactly("message m1");
    assertThat(alerts.doubled()).containsExactly("alert a9");
    assertThat(told.doubled()).containsExactly("alert a1");
    assertThat(rules.isClean()).isTrue();
  }

  @Test
  void aBreachAfterAMessageThatNobodyPostedIsInvented() {
    // when
    Reckoning reckoning =
        Reckoning.of(List.of(ACCEPTED), List.of(OF_ACCEPTED, OF_UNANSWERED), STORED);
    // then
    assertThat(reckoning.invented()).containsExactly("alert a2");
    assertThat(reckoning.isClean()).isFalse();
  }

  @Test
  void aLedgerIsReadBackAlsoWhenItsLastLineWasCutOff() throws IOException {
    // given
    Path file = folder.resolve("ledger.ndjson");
    byte[] xml = "<a/>".getBytes(StandardCharsets.UTF_8);
    try (Ledger ledger = Ledger.appendingTo(file)) {
      ledger.posts("m1", xml);
      ledger.accepted("m1", "i1");
      ledger.posts("m2", xml);
    }
    try (Ledger ledger = Ledger.appendingTo(file)) {
      ledger.posts("m1", xml);
      ledger.accepted("m1", "i1");
    }
    Files.writeString(file, "{\"msgId\":\"m2\",\"i", StandardOpenOption.APPEND);
    // when
    Map<String, Entry> entries = Ledger.read(file);
    // then
    String hash = "29114363f749a0226b6988dda3ca2492a954117ab6b5f382706c20300dabc079";
    assertThat(entries)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "m1", new Entry("m1", hash, List.of("i1", "i1")),
                "m2", new Entry("m2", hash, List.of())));
  }
}
