package hub.adapters.language;

import hub.core.explanation.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;

/**
 * The language that {@code Accept-Language} asks for (RFC 9110 12.5.4), looked up as RFC 4647 3.4
 * says: the best wanted first, and nb-NO finds nb. One who asks for Norwegian gets bokmål.
 */
public final class AskedLanguage {
  private static final Map<String, List<String>> ALIKE = Map.of("no", List.of("no", "nb"));
  private static final List<String> CODES = Language.ALL.stream().map(Language::code).toList();

  private AskedLanguage() {}

  /** Empty when none of the hub's is asked for, or when the header cannot be read. */
  public static Optional<Language> of(HttpRequest<?> request) {
    List<String> given = request.getHeaders().getAll(HttpHeaders.ACCEPT_LANGUAGE);
    return given.isEmpty() ? Optional.empty() : of(String.join(",", given));
  }

  static Optional<Language> of(String header) {
    try {
      List<LanguageRange> wanted = LanguageRange.parse(header, ALIKE);
      return Optional.ofNullable(Locale.lookupTag(wanted, CODES)).flatMap(Language::of);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
