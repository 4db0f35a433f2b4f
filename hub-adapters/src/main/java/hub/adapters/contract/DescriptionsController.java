package hub.adapters.contract;

import hub.adapters.problem.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** {@code GET /schemas/…}: OpenAPI, AsyncAPI and the JSON Schemas, side by side as they refer. */
@Controller("/schemas")
@Produces(MediaType.ALL)
final class DescriptionsController {
  /** Nothing else can be asked of the class path. */
  private static final Pattern SCHEMA = Pattern.compile("[a-z-]{1,40}\\.v[0-9]{1,3}\\.json");

  private static final String YAML = "application/yaml";

  @Get("/openapi.yaml")
  HttpResponse<byte[]> openApi() {
    return file("openapi.yaml", YAML);
  }

  @Get("/asyncapi.yaml")
  HttpResponse<byte[]> asyncApi() {
    return file("asyncapi.yaml", YAML);
  }

  @Get("/json/{name}")
  HttpResponse<byte[]> schema(@PathVariable String name) {
    if (!SCHEMA.matcher(name).matches()) {
      throw unknown();
    }
    return file("json/" + name, "application/schema+json");
  }

  private static HttpResponse<byte[]> file(String name, String type) {
    try (InputStream in =
        DescriptionsController.class.getResourceAsStream("/hub/schemas/" + name)) {
      if (in == null) {
        throw unknown();
      }
      return HttpResponse.ok(in.readAllBytes()).contentType(type);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private static Problem unknown() {
    return Problem.of(Problem.Kind.NOT_FOUND, "There is no schema of that name.");
  }
}
