package hub.adapters.board;

/**
 * How something stands: an icon, a text and a look. The colour of the look says nothing that the
 * text does not.
 *
 * @param look the class in the style sheet
 */
public record Status(String icon, String text, String look) {}
