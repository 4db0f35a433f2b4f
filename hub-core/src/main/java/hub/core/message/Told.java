package hub.core.message;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the body of a message tells that a rule can rest on.
 *
 * @param times when each event happened or is expected; an unreadable time is left out
 * @param typeInnhold 9140 of a HELSEOPPL_SOKNAD 1.6: 1 tidligmelding, 2 update; null when not told
 * @param theme "list/code" of a dialogmelding's TemaKodet, such as "7322/7"; null when not told
 * @param utTil 8408, where the patient went; null when not told
 * @param uttilstand 8431, 2 and 3 mean dead; null when not told
 * @param present which of the guidelines' contents the body has
 * @param appRec null but in an AppRec
 * @param themeText Tema of a dialogmelding as a digest, never its words; null when not told
 * @param coordination what it tells about coordination by itself, whatever an agreement maps
 * @param adultIn the month in which the one that it is about becomes 18 (D25); null when unknown,
 *     and in a message that can tell nothing about coordination
 * @param answer what it answers about an utskrivningsklar patient; null when not told so that a
 *     machine can read it
 * @param answersRequest SvarPaaForesporsel: a fagmelding that is the answer to a DIALOG_FORESPORSEL
 *     (R12)
 */
public record Told(
    Map<Hendelse, EventTime> times,
    @Nullable String typeInnhold,
    @Nullable String theme,
    @Nullable String utTil,
    @Nullable String uttilstand,
    Set<Content> present,
    @Nullable AppRec appRec,
    @Nullable ThemeDigest themeText,
    List<Coordination> coordination,
    @Nullable YearMonth adultIn,
    @Nullable Answer answer,
    boolean answersRequest) {

  public static final Told NOTHING =
      new Told(new EnumMap<>(Hendelse.class), null, null, null, null, Set.of());

  public static Told of(AppRec appRec) {
    return new Told(
        Map.of(), null, null, null, null, Set.of(), appRec, null, List.of(), null, null, false);
  }

  /** Of a message that tells nothing about coordination. */
  public Told(
      Map<Hendelse, EventTime> times,
      @Nullable String typeInnhold,
      @Nullable String theme,
      @Nullable String utTil,
      @Nullable String uttilstand,
      Set<Content> present) {
    this(
        times,
        typeInnhold,
        theme,
        utTil,
        uttilstand,
        present,
        null,
        null,
        List.of(),
        null,
        null,
        false);
  }

  /** The same, and this about coordination. */
  public Told and(
      @Nullable ThemeDigest tema, List<Coordination> about, @Nullable YearMonth adultFrom) {
    return new Told(
        times,
        typeInnhold,
        theme,
        utTil,
        uttilstand,
        present,
        appRec,
        tema,
        about,
        adultFrom,
        answer,
        answersRequest);
  }

  Told aboutChild(String token) {
    return and(
        themeText, coordination.stream().map(told -> told.aboutChild(token)).toList(), adultIn);
  }

  /** The same, and this as an answer. */
  public Told answering(@Nullable Answer toKlar, boolean toRequest) {
    return new Told(
        times,
        typeInnhold,
        theme,
        utTil,
        uttilstand,
        present,
        appRec,
        themeText,
        coordination,
        adultIn,
        toKlar,
        toRequest);
  }

  public @Nullable EventTime time(Hendelse hendelse) {
    return times.get(hendelse);
  }

  public boolean has(Content content) {
    return present.contains(content);
  }
}
