package hub.core.coordination;

import hub.core.agreement.Agreements;
import hub.core.agreement.Terms;
import hub.core.agreement.Theme;
import hub.core.message.Coordination;
import hub.core.message.Coordination.About;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Certainty;
import hub.core.message.Coordination.Need;
import hub.core.message.Coordination.Source;
import hub.core.message.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a message tells about coordination: what it says by itself, and what its theme means to
 * the two parties.
 */
public final class Coordinations {
  private Coordinations() {}

  /**
   * Under the agreement in force between sender and receiver. A dialogmelding goes either way, so
   * either may be the trust.
   */
  public static List<Coordination> of(Message message, Agreements agreements, Instant acceptedAt) {
    if (message.told().theme() == null && message.told().themeText() == null) {
      return message.told().coordination();
    }
    return of(
        message,
        agreements.between(
            agreements.party(message.sender()), agreements.party(message.receiver()), acceptedAt));
  }

  /** Under these terms. */
  public static List<Coordination> of(Message message, Terms terms) {
    List<Coordination> all = new ArrayList<>(message.told().coordination());
    Set<Theme> themes = EnumSet.noneOf(Theme.class);
    terms
        .themes()
        .forEach((theme, marks) -> {
          if (marks.stream().anyMatch(mark -> mark.isOn(message.told()))) {
            themes.add(theme);
          }
        });
    all.addAll(mapped(themes));
    return List.copyOf(all);
  }

  /**
   * A theme that means a need alone is a notice; one that means a need and an answer is that answer
   * about that need.
   */
  private static List<Coordination> mapped(Set<Theme> themes) {
    List<Need> needs = new ArrayList<>();
    List<Theme> acts = new ArrayList<>();
    for (Theme theme : themes) {
      if (theme.need() != null) {
        needs.add(theme.need());
      }
      boolean said = theme == Theme.MEETING && themes.contains(Theme.TRANSITION_TO_ADULT);
      if (theme.act() != null && !said) {
        acts.add(theme);
      }
    }
    if (acts.isEmpty()) {
      return needs.stream().map(need -> mapped(need, Act.NOTICE, null)).toList();
    }
    List<Coordination> found = new ArrayList<>();
    for (Theme theme : acts) {
      Act act = theme.act() == null ? Act.NOTICE : theme.act();
      if (needs.isEmpty()) {
        found.add(mapped(act.need(), act, theme.about()));
      }
      needs.forEach(need -> found.add(mapped(need, act, theme.about())));
    }
    return found;
  }

  private static Coordination mapped(@Nullable Need need, Act act, @Nullable About about) {
    return new Coordination(need, act, Source.DIALOG_THEME, Certainty.MAPPED, null, about, null);
  }
}
