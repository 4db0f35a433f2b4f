package hub.adapters.xml;

/**
 * One reason to refuse a document, in the words of code list 8221.
 *
 * @param code such as T02
 * @param text one sentence: what is wrong and what to do. Never any content of the message
 * @param path the place, such as {@code /MsgHead/MsgInfo/Patient/Ident[1]/Id}; an index counts
 *     neighbours of the same name
 * @param line from 1; 0 when the document as a whole is meant
 * @param column from 1; 0 when the document as a whole is meant
 */
public record Refusal(String code, String text, String path, int line, int column) {}
