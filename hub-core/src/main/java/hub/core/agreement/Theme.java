package hub.core.agreement;

import hub.core.message.Coordination.About;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import org.jspecify.annotations.Nullable;

/** What an agreement may say that the theme of a dialogmelding means ({@code themes}). */
public enum Theme {
  KOORDINATOR(Need.KOORDINATOR),
  BARNEKOORDINATOR(Need.BARNEKOORDINATOR),
  INDIVIDUELL_PLAN(Need.INDIVIDUELL_PLAN),
  BARN_SOM_PAARORENDE(Need.BARN_SOM_PAARORENDE),
  BARNEVERNSANSVARLIG_KONTAKT(Need.BARNEVERNSANSVARLIG_KONTAKT),
  ACKNOWLEDGED(Act.ACKNOWLEDGED),
  APPOINTED(Act.APPOINTED),
  DECLINED(Act.DECLINED),
  PLAN_STARTED(Act.PLAN_STARTED),
  PLAN_ENDED(Act.PLAN_ENDED),
  COORDINATOR_ENDED(Act.COORDINATOR_ENDED),
  MEETING(Act.MEETING),
  /** A MEETING about the transition, which K6 asks for. */
  TRANSITION_TO_ADULT(null, Act.MEETING, About.TRANSITION_TO_ADULT),
  MEASURES_ENDED(Act.MEASURES_ENDED),
  FINAL_REPORT(Act.FINAL_REPORT),
  WITHDRAWN(Act.WITHDRAWN),
  /** R9. */
  INVITASJON(Act.INVITASJON),
  /** R14. */
  REFERAT(Act.REFERAT);

  private final @Nullable Need need;
  private final @Nullable Act act;
  private final @Nullable About about;

  Theme(Need need) {
    this(need, null, null);
  }

  Theme(Act act) {
    this(null, act, null);
  }

  Theme(@Nullable Need need, @Nullable Act act, @Nullable About about) {
    this.need = need;
    this.act = act;
    this.about = about;
  }

  /** Null for a theme that names an answer or a meeting. */
  public @Nullable Need need() {
    return need;
  }

  /** Null for a theme that names a need. */
  public @Nullable Act act() {
    return act;
  }

  public @Nullable About about() {
    return about;
  }
}
