package hub.adapters.board;

import java.util.List;

/**
 * What every page has.
 *
 * @param path of this page, for the same in another language
 * @param notReady why what is shown may lack something, in English; empty when all is well
 * @param style address of the style sheet
 * @param script address of the script, for pages that keep themselves up to date
 * @param icon address of the icon
 */
public record Frame(
    String title,
    Words words,
    String path,
    Moment now,
    List<String> notReady,
    String style,
    String script,
    String icon) {}
