package hub.adapters.board;

import java.util.List;

/** One duty: how it stands, why, what happened to it, and what was said of it. */
public record DutyPage(
    Frame frame,
    DutyRow duty,
    List<Fact> facts,
    Why why,
    List<LifeRow> life,
    List<AlertRow> alerts) {}
