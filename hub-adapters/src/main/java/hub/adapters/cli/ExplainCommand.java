package hub.adapters.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code explain}: why an obligation is due when it is, or why an alert was said. */
final class ExplainCommand {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Console console;
  private final HubClient hub;

  ExplainCommand(Console console, HubClient hub) {
    this.console = console;
    this.hub = hub;
  }

  int run(String id, boolean asJson) throws IOException, InterruptedException {
    if (!ID.matcher(id).matches()) {
      throw new UsageFault(
          id
              + " is no id; ids look like 2f4f87a5-1a28-5a86-9b0d-c247177769ff, GET /obligations and"
              + " GET /alerts list them.");
    }
    JsonNode told = found("/obligations/" + id);
    if (told == null) {
      told = found("/alerts/" + id);
    }
    if (told == null) {
      console.err().println("The hub knows no obligation and no alert " + id + ".");
      return Exit.SOME_REFUSED;
    }
    String text = asJson ? told + "\n" : Told.text(told);
    console.out().write(text.getBytes(StandardCharsets.UTF_8));
    return Exit.OK;
  }

  /** Null when the hub does not know it. */
  private @Nullable JsonNode found(String path) throws InterruptedException {
    HubAnswer answer = hub.get(path);
    if (answer.status() == 404) {
      return null;
    }
    if (!answer.isGood() || !answer.json().isObject()) {
      throw new NoAnswer(
          "The hub does not answer that now: " + String.join("; ", answer.errors()) + ".");
    }
    return answer.json();
  }
}
