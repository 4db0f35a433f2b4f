package hub.adapters.board;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/** Lays pages out, and sends them with the headers that keep anything foreign out of them. */
@Singleton
final class Pages {
  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "hub.adapters.board.pages");

  /** A page from a template, which takes nothing but it. */
  MutableHttpResponse<byte[]> page(HttpStatus status, Words words, String template, Object page) {
    Utf8ByteOutput html = new Utf8ByteOutput();
    templates.render(template, page, html);
    return HttpResponse.<byte[]>status(status)
        .body(html.toByteArray())
        .contentType("text/html; charset=utf-8")
        .header(HttpHeaders.CONTENT_LANGUAGE, words.code())
        .header(HttpHeaders.VARY, "Accept, Accept-Language, Cookie")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer");
  }
}
