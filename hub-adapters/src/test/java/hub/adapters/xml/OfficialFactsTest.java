package hub.adapters.xml;

import static hub.adapters.xml.Decoding.decode;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.Address;
import hub.core.message.BodyVersion;
import hub.core.message.Content;
import hub.core.message.EventTime;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What some of the published examples tell, as read by a person. */
class OfficialFactsTest {
  static Stream<Arguments> facts() {
    Address olav = new Address(59L, null, "ST OLAVS HOSPITAL HF", 90998L, false);
    Address alvdal = new Address(99387L, null, "Alvdal Kommune", 5078L, false);
    EventTime admitted =
        new EventTime(
            "2018-01-29T10:00:00",
            LocalDate.of(2018, 1, 29),
            Instant.parse("2018-01-29T09:00:00Z"),
            false);
    return Stream.of(
        Arguments.of(
            new Expected(
                    "Pasientlogistikk_Innlagt_pasient_v1-6_Ny.xml",
                    MessageKind.LOG_INNLAGT,
                    BodyVersion.PLO_1_6,
                    Forsendelsesstatus.N,
                    "2018-01-29T09:11:54Z",
                    olav,
                    alvdal)
                .time(Hendelse.INNLAGT, admitted)
                .with(Content.KONTAKT)),
        Arguments.of(
            new Expected(
                    "Pasientlogistikk_Innlagt_pasient_v1-5_Kansellering.xml",
                    MessageKind.LOG_INNLAGT,
                    BodyVersion.PLO_1_5,
                    Forsendelsesstatus.C,
                    "2018-01-29T09:12:54Z",
                    olav,
                    alvdal)
                .refersTo("6fb05530-072d-11e8-b566-0800200c9a66")
                .time(Hendelse.INNLAGT, admitted)
                .with(Content.KONTAKT)),
        Arguments.of(
            new Expected(
                    "Pasientlogistikk_Avmelding_av_utskrivningsklar_pasient_v1-6_Ny.xml",
                    MessageKind.LOG_AVMELDING,
                    BodyVersion.PLO_1_6,
                    Forsendelsesstatus.N,
                    "2018-01-31T16:12:31Z",
                    olav,
                    alvdal)
                .time(Hendelse.INNLAGT, admitted)
                .time(Hendelse.UTSKRIVNINGSKLAR, day("2018-01-31", true))
                .time(Hendelse.AVMELDING, day("2018-01-31", false))
                .with(Content.KONTAKT)),
        Arguments.of(
            new Expected(
                    "Pasientlogistikk_Melding_om_utskrevet_pasient_v1-5_Ny.xml",
                    MessageKind.LOG_UTSKREVET,
                    BodyVersion.PLO_1_5,
                    Forsendelsesstatus.N,
                    "2018-02-01T10:20:13Z",
                    olav,
                    alvdal)
                .time(Hendelse.UTSKREVET, day("2018-02-01", false))
                .with(Content.KONTAKT)),
        Arguments.of(
            new Expected(
                    "Helseopplysninger_Varsel_om_innlagt_pasient_v1-6_Ny.xml",
                    MessageKind.HELSEOPPL_SOKNAD,
                    BodyVersion.PLO_1_6,
                    Forsendelsesstatus.N,
                    "2018-01-10T09:32:43Z",
                    olav,
                    alvdal)
                .time(Hendelse.UTSKRIVNINGSKLAR, day("2018-01-15", true))
                .with(
                    Content.STATUS,
                    Content.FORLOP,
                    Content.PLAN,
                    Content.KONTAKT,
                    Content.FORVENTET_UTSKRIVNING)),
        Arguments.of(
            new Expected(
                    "Innleggelsesrapport_v1-5_Ny.xml",
                    MessageKind.INNLEGGELSESRAPPORT,
                    BodyVersion.PLO_1_5,
                    Forsendelsesstatus.N,
                    "2018-01-31T10:24:25Z",
                    alvdal,
                    new Address(59L, null, "ST OLAVS HOSPITAL HF", 91090L, false))
                .with(
                    Content.KONTAKT,
                    Content.DIAGNOSE,
                    Content.FUNKSJON,
                    Content.TJENESTER,
                    Content.HELSETILSTAND)),
        Arguments.of(
            new Expected(
                    "Dialogmelding_svar_foresporsel_PLO_v1-0.xml",
                    MessageKind.DIALOG_SVAR,
                    BodyVersion.DIALOG_1_0,
                    null,
                    "2018-01-24T14:30:36Z",
                    new Address(91096L, null, "Kattskinnet legesenter", 91101L, true),
                    alvdal)
                .refersTo("f0f88210-0111-11e8-8f1a-0800200c9a66")
                .theme("9069/5")));
  }

  private static EventTime day(String day, boolean estimate) {
    return new EventTime(day, LocalDate.parse(day), null, estimate);
  }

  @ParameterizedTest
  @MethodSource("facts")
  void anExampleTellsItsFacts(Expected expected) throws IOException {
    // given
    byte[] xml = OfficialExamples.named(expected.file());
    // when
    Decoded decoded = decode(xml);
    // then
    assertThat(decoded).isInstanceOf(Decoded.Accepted.class);
    if (decoded instanceof Decoded.Accepted accepted) {
      Message message = accepted.message();
      assertThat(message.kind()).isEqualTo(expected.kind());
      assertThat(message.version()).isEqualTo(expected.version());
      assertThat(message.status()).isEqualTo(expected.status());
      assertThat(message.generatedAt()).isEqualTo(Instant.parse(expected.generatedAt()));
      assertThat(message.sender()).isEqualTo(expected.sender());
      assertThat(message.receiver()).isEqualTo(expected.receiver());
      assertThat(message.copies()).isEmpty();
      assertThat(message.refToParent()).isEqualTo(expected.refToParent());
      assertThat(message.told().times()).isEqualTo(expected.times());
      assertThat(message.told().theme()).isEqualTo(expected.theme());
      assertThat(message.told().present()).isEqualTo(expected.present());
    }
  }

  /** What one example tells. */
  record Expected(
      String file,
      MessageKind kind,
      BodyVersion version,
      @Nullable Forsendelsesstatus status,
      String generatedAt,
      Address sender,
      Address receiver,
      @Nullable MsgId refToParent,
      Map<Hendelse, EventTime> times,
      @Nullable String theme,
      Set<Content> present) {
    Expected(
        String file,
        MessageKind kind,
        BodyVersion version,
        @Nullable Forsendelsesstatus status,
        String generatedAt,
        Address sender,
        Address receiver) {
      this(
          file,
          kind,
          version,
          status,
          generatedAt,
          sender,
          receiver,
          null,
          new EnumMap<>(Hendelse.class),
          null,
          EnumSet.noneOf(Content.class));
    }

    Expected refersTo(String parent) {
      return new Expected(
          file,
          kind,
          version,
          status,
          generatedAt,
          sender,
          receiver,
          new MsgId(parent),
          times,
          theme,
          present);
    }

    Expected theme(String listAndCode) {
      return new Expected(
          file,
          kind,
          version,
          status,
          generatedAt,
          sender,
          receiver,
          refToParent,
          times,
          listAndCode,
          present);
    }

    Expected time(Hendelse hendelse, EventTime time) {
      times.put(hendelse, time);
      return this;
    }

    Expected with(Content... contents) {
      present.addAll(List.of(contents));
      return this;
    }

    @Override
    public String toString() {
      return file;
    }
  }
}
