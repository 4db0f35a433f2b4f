package hub.core.message;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a message tells about coordinator, individuell plan, children or meetings
 * (rules.md §5), with where it stands and how sure it is. No verdict: what it starts or meets is
 * said elsewhere.
 *
 * @param need what it is about; null where the message does not tell
 * @param at when the need was seen, or from when or on which day what the act says holds; null when
 *     not told or not readable
 * @param about what a MEETING is about; null for any other act, and when not told
 * @param statement what only a KoordinatorMelding says besides; null for any other source
 */
public record Coordination(
    @Nullable Need need,
    Act act,
    Source source,
    Certainty certainty,
    @Nullable EventTime at,
    @Nullable About about,
    @Nullable Statement statement) {

  /** What somebody is seen to need, in the words of rules.md §5. */
  public enum Need {
    KOORDINATOR,
    BARNEKOORDINATOR,
    INDIVIDUELL_PLAN,
    BARN_SOM_PAARORENDE,
    BARNEVERNSANSVARLIG_KONTAKT
  }

  /** What is said of it: that it is seen, what was answered, or what came of it. */
  public enum Act {
    /** The need is seen. */
    NOTICE,
    ACKNOWLEDGED,
    APPOINTED,
    DECLINED,
    PLAN_STARTED,
    PLAN_ENDED,
    COORDINATOR_ENDED,
    MEETING,
    MEASURES_ENDED,
    FINAL_REPORT,
    /** Consent is withdrawn. */
    WITHDRAWN,
    /** A plan is there; nobody says since when. Never that it was started. */
    PLAN_EXISTS,
    /** Somebody is asked to a samarbeidsmøte (R9). */
    INVITASJON,
    /** The minutes of a meeting (R14). */
    REFERAT;

    /** The need that the act itself tells; null for one that may be about any. */
    public @Nullable Need need() {
      return switch (this) {
        case PLAN_STARTED, PLAN_ENDED, PLAN_EXISTS -> Need.INDIVIDUELL_PLAN;
        default -> null;
      };
    }
  }

  /** Where it stands. */
  public enum Source {
    KOORDINATORMELDING,
    /** TemaKodet or Tema of a dialogmelding. */
    DIALOG_THEME,
    /** OpplysningerOmIndividuellPlan. */
    PLO_2_0,
    /** RoleToPatient 9034/8: koordinator for individuell plan. */
    ROLE_8,
    /** RoleToPatient 9034/18: koordinator by the specialist health services act. */
    ROLE_18
  }

  /** How sure it is that the sender says just this. */
  public enum Certainty {
    /** Coded by the sender for this purpose. */
    STATED,
    /** A theme that the parties' agreement lists. */
    MAPPED,
    /** Follows from a role or a flag in a message about something else. Never a notice. */
    INDICATED
  }

  /** What a meeting is about. */
  public enum About {
    /** The transition from services for children to those for adults (K6). */
    TRANSITION_TO_ADULT,
    INDIVIDUELL_PLAN,
    COORDINATION,
    OTHER
  }

  /** A flag or a role indicates it. */
  public static Coordination indicated(Need need, Act act, Source source) {
    return new Coordination(need, act, source, Certainty.INDICATED, null, null, null);
  }

  Coordination aboutChild(String token) {
    return statement == null
        ? this
        : new Coordination(need, act, source, certainty, at, about, statement.aboutChild(token));
  }

  /** The same need, act and time, whatever else differs: how a C without reference finds it. */
  public boolean isLike(Coordination other) {
    EventTime mine = at;
    EventTime its = other.at;
    boolean sameTime = mine == null ? its == null : its != null && mine.sameAs(its);
    return need == other.need && act == other.act && sameTime;
  }
}
