package hub.adapters.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.compose.Written;
import hub.adapters.intake.Answer;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.projection.Receipt;
import java.util.List;

/** The rows of receiving that ask for more than whether one message is taken. */
final class ReceivingStories {
  private ReceivingStories() {}

  private static FreshIds ids(String number, Plo kind) {
    return new FreshIds(ReceivingPlo.AREA + number + kind);
  }

  static void inLatin1(Plo kind) {
    // given
    String utf8 = ids("4", kind).in(kind.plain());
    String declared = utf8.replaceFirst("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"");
    byte[] latin1 = escaped(declared).getBytes(ISO_8859_1);
    // when
    var told = Facts.read(latin1);
    // then
    assertThat(told).isEqualTo(Facts.read(utf8));
    assertThat(Outcome.of(latin1)).isEqualTo(Outcome.taken(kind.roles));
  }

  /** What ISO-8859-1 has no byte for is written by its number. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          if (point < 256) {
            escaped.appendCodePoint(point);
          } else if (point != 0xfeff) {
            escaped.append("&#").append(point).append(';');
          }
        });
    return escaped.toString();
  }

  static void onRecord(Plo kind) {
    // given
    WholeHub hub = new WholeHub();
    String document = ids("6", kind).in(kind.plain());
    // when
    MessageId id = hub.take(document);
    // then
    Receipt receipt = hub.receipt(id).orElseThrow();
    Message message = Facts.message(document);
    assertThat(receipt.acceptedAt()).isEqualTo("2026-03-02T09:00:00Z");
    assertThat(receipt.msgId()).isEqualTo(FreshIds.ofMessage(document));
    assertThat(receipt.kind()).isEqualTo(message.kind());
    assertThat(receipt.sender()).isEqualTo(message.sender());
    assertThat(receipt.receiver()).isEqualTo(message.receiver());
  }

  static void byteForByte(Plo kind) {
    // given
    WholeHub hub = new WholeHub();
    FreshIds ids = ids("7", kind);
    byte[] document = ids.in(kind.plain()).getBytes(UTF_8);
    byte[] refused = ids.in(Variant.of(kind, "14a")).getBytes(UTF_8);
    // when
    MessageId id = hub.take(new String(document, UTF_8));
    hub.post(refused);
    // then
    assertThat(hub.document(id)).isEqualTo(document);
    assertThat(hub.quarantined()).containsExactly(refused);
  }

  static void oneAppRecEach(Plo kind) {
    // given
    byte[] document = ids("8", kind).in(kind.plain()).getBytes(UTF_8);
    // when
    List<Written> appRecs = Outcome.appRecs(document, List.of());
    List<Written> again = Outcome.appRecs(document, List.of());
    // then
    assertThat(appRecs).extracting(each -> each.v("Sender/Role")).isEqualTo(kind.roles);
    assertThat(appRecs).extracting(each -> each.text("Id")).doesNotHaveDuplicates();
    assertThat(again)
        .extracting(Written::text)
        .isEqualTo(appRecs.stream().map(Written::text).toList());
  }

  static void inFields(Plo kind) {
    // given
    WholeHub hub = new WholeHub();
    String document = ids("9", kind).in(kind.plain());
    Message message = Facts.message(document);
    // when
    hub.take(document);
    // then
    JsonNode event = hub.events().getLast();
    assertThat(event.get("type").asText()).isEqualTo(message.kind().type());
    assertThat(event.get("msgId").asText()).isEqualTo(FreshIds.ofMessage(document));
    assertThat(event.get("forsendelsesstatus").asText()).isEqualTo("N");
    assertThat(event.get("generatedAt").asText()).isEqualTo(message.generatedAt().toString());
    assertThat(address(event.get("sender"))).isEqualTo(address(message.sender()));
    assertThat(address(event.get("receiver"))).isEqualTo(address(message.receiver()));
    assertThat(event.toString()).doesNotContain(kind.patient.fnr());
  }

  private static List<String> address(JsonNode party) {
    return List.of(
        party.get("level1HerId").asText(),
        party.get("level2HerId").asText(),
        party.get("enh").asText());
  }

  private static List<String> address(hub.core.message.Address party) {
    return List.of(
        String.valueOf(party.herId()),
        String.valueOf(party.level2HerId()),
        String.valueOf(party.enh()));
  }

  /** Whatever the texts of the codes say; they stay in the document. */
  static void codes(Plo kind) {
    // given
    String document = ids("10", kind).in(kind.plain());
    String otherTexts = document.replaceAll("DN=\"[^\"]*\"", "DN=\"x\"");
    WholeHub hub = new WholeHub();
    // when
    MessageId id = hub.take(document);
    // then
    assertThat(Facts.read(otherTexts)).isEqualTo(Facts.read(document));
    assertThat(new String(hub.document(id), UTF_8)).contains("DN=\"Ny\"");
  }

  static void unknownPatient(Plo kind) {
    // given
    WholeHub hub = new WholeHub();
    FreshIds ids = ids("12", kind);
    hub.take(ids.in(kind.plain()));
    // when
    Answer answer = hub.post(ids.in(Variant.of(kind, "12")));
    // then
    assertThat(answer).isInstanceOf(Answer.Accepted.class);
    assertThat(patients(hub)).hasSize(2).doesNotHaveDuplicates();
    assertThat(Outcome.of(ids.in(Variant.of(kind, "12")))).isEqualTo(Outcome.taken(kind.roles));
  }

  /** A message with both numbers comes between. */
  static void linked(Plo kind, String first, String then) {
    // given
    WholeHub hub = new WholeHub();
    FreshIds ids = ids("17" + first, kind);
    hub.take(ids.in(Variant.of(kind, first)));
    // when
    hub.take(ids.in(Variant.made(kind, "16d")));
    hub.take(ids.in(Variant.of(kind, then)));
    // then
    assertThat(patients(hub)).hasSize(3);
    assertThat(patients(hub).stream().distinct()).hasSize(1);
  }

  private static List<String> patients(WholeHub hub) {
    return hub.events().stream().map(event -> event.get("patient").asText()).toList();
  }

  static void onceForBoth(Plo kind, String variant) {
    // given
    WholeHub hub = new WholeHub();
    String document = ids(variant, kind).in(Variant.of(kind, variant));
    // when
    Answer first = hub.post(document);
    Answer second = hub.post(document);
    // then
    assertThat(second).isEqualTo(first).isInstanceOf(Answer.Accepted.class);
    assertThat(hub.messages()).isEqualTo(1);
    assertThat(Outcome.of(document)).isEqualTo(Outcome.taken(List.of("SPR", "COP")));
  }
}
