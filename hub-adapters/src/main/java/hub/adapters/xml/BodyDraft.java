package hub.adapters.xml;

import hub.core.message.Answer;
import hub.core.message.Content;
import hub.core.message.Coordination;
import hub.core.message.EventTime;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import hub.core.message.ThemeDigest;
import hub.core.message.Told;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of a message while it is read. */
final class BodyDraft {
  private static final Interner<String> CODES = new Interner<>();
  private static final Interner<Set<Content>> CONTENTS = new Interner<>();

  @Nullable String namespace;
  @Nullable BodyRoot root;

  /** Which of the five a Pasientlogistikk holds. */
  @Nullable String logistics;

  @Nullable Forsendelsesstatus status;
  @Nullable String typeInnhold;
  @Nullable String theme;
  @Nullable ThemeDigest themeText;
  private @Nullable Answer answer;

  /** SvarPaaForesporsel. */
  boolean answersRequest;

  @Nullable String utTil;
  @Nullable String uttilstand;
  final CoordinationDraft coordination = new CoordinationDraft();
  private final EnumMap<Hendelse, EventTime> times = new EnumMap<>(Hendelse.class);
  private final EnumSet<Content> present = EnumSet.noneOf(Content.class);

  /** The TidsfestetHendelse that is being read. */
  @Nullable String eventCode;

  @Nullable String eventTime;
  boolean estimate;

  /** The Journaltekst that is being read. */
  @Nullable String heading;

  @Nullable String headingList;
  boolean written;

  /** The first element of the content is the body; null for any other, and for one not taken. */
  @Nullable BodyRoot begin(String rootNamespace, String rootName) {
    if (namespace != null) {
      return null;
    }
    namespace = rootNamespace;
    root = BodyRoot.of(rootNamespace, rootName);
    return root;
  }

  /** Another code than these three says nothing that a deadline can rest on. */
  void status(@Nullable String code) {
    status =
        switch (code == null ? "" : code) {
          case "N" -> Forsendelsesstatus.N;
          case "M" -> Forsendelsesstatus.M;
          case "C" -> Forsendelsesstatus.C;
          default -> null;
        };
  }

  /** "list/code", where the list is the last part of its OID. */
  void theme(@Nullable String list, @Nullable String code) {
    if (theme == null && code != null) {
      theme =
          CODES.shared(
              (list == null ? "" : list.substring(list.lastIndexOf('.') + 1)) + "/" + code);
    }
  }

  /** Of the words nothing is kept but whether they equal what is agreed, or what one lists. */
  void tema(String text) {
    if (themeText == null) {
      themeText = ThemeDigest.of(text);
      answer = Answer.ofTema(text).orElse(null);
    }
  }

  void beginEvent() {
    eventCode = null;
    eventTime = null;
    estimate = false;
  }

  /** Told by its code, never by its position; of two of the same code the first readable counts. */
  void endEvent() {
    Optional<Hendelse> hendelse = eventCode == null ? Optional.empty() : Hendelse.of(eventCode);
    if (hendelse.isEmpty() || eventTime == null || times.containsKey(hendelse.get())) {
      return;
    }
    boolean expected = estimate && !hendelse.get().isPast(); // D13
    EventTime.read(eventTime, expected).ifPresent(time -> times.put(hendelse.get(), time));
  }

  void has(Content content) {
    present.add(content);
  }

  void beginJournaltekst() {
    heading = null;
    headingList = null;
    written = false;
  }

  /** A heading without text is no content. */
  void endJournaltekst() {
    if (written && heading != null && headingList != null) {
      present.addAll(Heading.contents(headingList, heading));
    }
  }

  /** What the body tells; the patient of the head is asked only for the month of becoming 18. */
  Told toTold(MessageKind kind, PatientDraft patient) {
    Told told = toldOfStay(kind);
    Answer answered = answer(kind);
    if (answered != null || answersRequest) {
      told = told.answering(answered, answersRequest);
    }
    List<Coordination> about = coordination.told();
    boolean mayBeMapped = kind.isDialog() && (theme != null || themeText != null);
    return about.isEmpty() && !mayBeMapped
        ? told
        : told.and(themeText, about, coordination.adultIn(patient));
  }

  /** By an agreed text of a dialogmelding, or by the day that a coded answer tells. */
  private @Nullable Answer answer(MessageKind kind) {
    boolean tellsDay =
        kind == MessageKind.LOG_TILBAKEMELDING && times.containsKey(Hendelse.UTSKRIVNINGSKLAR);
    return tellsDay ? Answer.CAN_RECEIVE_LATER : kind.isDialog() ? answer : null;
  }

  private Told toldOfStay(MessageKind kind) {
    boolean helseopplysninger = kind == MessageKind.HELSEOPPL_SOKNAD;
    if (helseopplysninger && times.containsKey(Hendelse.UTSKRIVNINGSKLAR)) {
      present.add(Content.FORVENTET_UTSKRIVNING);
    }
    String innhold = helseopplysninger ? typeInnhold : null; // 9139 in other kinds
    if (times.isEmpty()
        && present.isEmpty()
        && innhold == null
        && theme == null
        && utTil == null
        && uttilstand == null) {
      return Told.NOTHING;
    }
    return new Told(
        timesTold(),
        shared(innhold),
        theme,
        shared(utTil),
        shared(uttilstand),
        CONTENTS.shared(Collections.unmodifiableSet(present)));
  }

  private Map<Hendelse, EventTime> timesTold() {
    if (times.isEmpty()) {
      return Map.of();
    }
    Map.Entry<Hendelse, EventTime> first = times.entrySet().iterator().next();
    return times.size() == 1
        ? Map.of(first.getKey(), first.getValue())
        : Collections.unmodifiableMap(times);
  }

  private static @Nullable String shared(@Nullable String code) {
    return code == null ? null : CODES.shared(code);
  }
}
