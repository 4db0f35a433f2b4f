package hub.adapters.board;

import java.util.List;

/** One duty: how it stands, why, and what was said of it. */
public record DutyPage(
    Frame frame, DutyRow duty, List<Fact> facts, List<String> explanation, List<AlertRow> alerts) {}
