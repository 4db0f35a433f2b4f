package hub.adapters.board;

import hub.adapters.language.AskedLanguage;
import hub.adapters.problem.Problem;
import hub.core.explanation.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.List;
import java.util.Optional;

/**
 * The language of a page: the one chosen by {@code ?sprak=}, now or on a page before, else what the
 * browser asks for, else bokmål.
 */
final class AskedPage {
  static final String PARAMETER = "sprak";

  private static final List<String> CODES = Language.ALL.stream().map(Language::code).toList();

  private AskedPage() {}

  /** The language that the address names, if it does. */
  static Optional<Language> chosen(HttpRequest<?> request) {
    return request
        .getParameters()
        .getFirst(PARAMETER)
        .map(code -> Language.of(code).orElseThrow(() -> Problem.parameter(PARAMETER, CODES)));
  }

  static Language language(HttpRequest<?> request) {
    return chosen(request)
        .or(() ->
            request.getCookies().findCookie(PARAMETER).map(Cookie::getValue).flatMap(Language::of))
        .or(() -> AskedLanguage.of(request))
        .orElse(Language.BOKMAL);
  }
}
