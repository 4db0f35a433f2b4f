package hub.adapters.board;

/**
 * A party as a page names it.
 *
 * @param id its HER-id or ENH, with that word before it; empty when it has none
 */
public record PartyName(String name, String id) {}
