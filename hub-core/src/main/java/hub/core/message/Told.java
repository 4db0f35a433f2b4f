package hub.core.message;

import java.util.EnumMap;
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
 */
public record Told(
    Map<Hendelse, EventTime> times,
    @Nullable String typeInnhold,
    @Nullable String theme,
    @Nullable String utTil,
    @Nullable String uttilstand,
    Set<Content> present,
    @Nullable AppRec appRec) {

  public static final Told NOTHING =
      new Told(new EnumMap<>(Hendelse.class), null, null, null, null, Set.of(), null);

  public static Told of(AppRec appRec) {
    return new Told(Map.of(), null, null, null, null, Set.of(), appRec);
  }

  public @Nullable EventTime time(Hendelse hendelse) {
    return times.get(hendelse);
  }

  public boolean has(Content content) {
    return present.contains(content);
  }
}
