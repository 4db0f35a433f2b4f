package hub.adapters.board;

import hub.adapters.problem.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/** The style, the script and the icon of the pages. Their address changes with what they hold. */
@Controller("/board")
@Produces(MediaType.ALL)
final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "board.css", "text/css; charset=utf-8",
          "board.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  Assets() {
    TYPES.keySet().forEach(name -> files.put(name, read(name)));
  }

  @Get("/{name}")
  HttpResponse<byte[]> file(@PathVariable String name) {
    byte[] file = files.get(name);
    if (file == null) {
      throw Problem.of(Problem.Kind.NOT_FOUND, "The pages have no file of that name.");
    }
    return HttpResponse.ok(file)
        .contentType(Objects.requireNonNull(TYPES.get(name)))
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
        .header("X-Content-Type-Options", "nosniff");
  }

  String address(String name) {
    CRC32 sum = new CRC32();
    sum.update(Objects.requireNonNull(files.get(name)));
    return "/board/" + name + "?v=" + Long.toHexString(sum.getValue());
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
