package hub.adapters.board;

import io.micronaut.http.uri.UriBuilder;
import java.util.List;

/**
 * What every page has.
 *
 * @param address of this page
 * @param notReady why what is shown may lack something, in English; empty when all is well
 * @param style address of the style sheet
 * @param script address of the script, for pages that keep themselves up to date
 * @param icon address of the icon
 */
public record Frame(
    String title,
    Words words,
    String address,
    Moment now,
    List<String> notReady,
    String style,
    String script,
    String icon) {

  /** The address of the same page in a language. */
  public String in(String code) {
    return UriBuilder.of(address).replaceQueryParam(AskedPage.PARAMETER, code).toString();
  }
}
