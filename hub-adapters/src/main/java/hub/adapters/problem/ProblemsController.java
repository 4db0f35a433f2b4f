package hub.adapters.problem;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.util.Arrays;

/** {@code GET /problems/{word}}: what the type of a problem means and what to do. */
@Controller("/problems")
@Produces(MediaType.ALL)
final class ProblemsController {
  @Get("/{word}")
  HttpResponse<String> help(@PathVariable String word) {
    Problem.Kind kind =
        Arrays.stream(Problem.Kind.values())
            .filter(one -> one.word().equals(word))
            .findFirst()
            .orElseThrow(
                () -> Problem.of(Problem.Kind.NOT_FOUND, "There is no problem of that type."));
    return HttpResponse.ok(kind.title() + " (" + kind.status() + ")\n\n" + kind.help() + "\n")
        .contentType("text/plain; charset=utf-8");
  }
}
