package hub.adapters.board;

/** Says that there is no such page, and what to do. */
public record ErrorPage(Frame frame, String text) {}
