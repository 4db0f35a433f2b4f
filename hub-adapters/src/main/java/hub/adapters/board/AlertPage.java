package hub.adapters.board;

import java.util.List;

/** One alert, and why it was said. */
public record AlertPage(Frame frame, AlertRow alert, List<Fact> facts, Why why) {}
