package hub.adapters.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import hub.adapters.json.JsonLines;
import hub.adapters.log.Readiness;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an own endpoint could not do (RFC 9457). Any room throws it; it is written in one place. Its
 * detail says what is wrong and what to do, and holds nothing of a message.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The problems there are. Their types are stable: clients tell them apart by these. */
  public enum Kind {
    WRONG_PARAMETER(
        400,
        "A parameter is wrong",
        "A parameter of the address is unknown, or has a value that cannot be used. The detail"
            + " names the parameter and what is allowed."),
    WRONG_REQUEST(
        400,
        "The request is wrong",
        "The request cannot be read as HTTP or as what this address takes. The status and the"
            + " detail say why."),
    WRONG_AGREEMENTS(
        400,
        "Agreements are wrong",
        "Nothing was published. The faults name the file, the line, the key and what is allowed;"
            + " ./hub agreement check DIR tells the same before anything is sent."),
    NOT_FOUND(
        404,
        "Not found",
        "The hub knows nothing at this address. Ids are UUIDs in lower case; what was erased or was"
            + " closed long ago is gone."),
    NOT_READY(
        503,
        "Not ready",
        "The hub has not read all of its log, or something it needs is away. Ask again after the"
            + " seconds of Retry-After; /health/readiness tells the reasons."),
    FAULT(
        500,
        "A fault of the hub",
        "Nothing is wrong with the request. The log of the hub tells more under the requestId.");

    private final int status;
    private final String title;
    private final String help;

    Kind(int status, String title, String help) {
      this.status = status;
      this.title = title;
      this.help = help;
    }

    public int status() {
      return status;
    }

    public String title() {
      return title;
    }

    /** What it means and what to do, for the page at {@link #type}. */
    public String help() {
      return help;
    }

    /** The last part of its type. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The address of its help page, which is its type. */
    public String type() {
      return "/problems/" + word();
    }
  }

  private final Kind kind;
  private final String detail;
  private final @Nullable String parameter;
  private final transient List<String> allowed;
  private final transient List<String> faults;

  private Problem(Kind kind, String detail, @Nullable String parameter, List<String> allowed) {
    this(kind, detail, parameter, allowed, List.of());
  }

  private Problem(
      Kind kind,
      String detail,
      @Nullable String parameter,
      List<String> allowed,
      List<String> faults) {
    super(detail, null, false, false); // an answer, not a fault: no trace is wanted
    this.kind = kind;
    this.detail = detail;
    this.parameter = parameter;
    this.allowed = allowed;
    this.faults = faults;
  }

  /** Everything that is wrong with agreements; the detail is the first of it. */
  public static Problem faults(List<String> all) {
    return new Problem(Kind.WRONG_AGREEMENTS, all.getFirst(), null, List.of(), List.copyOf(all));
  }

  public static Problem of(Kind kind, String detail) {
    return new Problem(kind, detail, null, List.of());
  }

  /**
   * A parameter that cannot be used.
   *
   * @param allowed in words
   */
  public static Problem parameter(String name, String allowed) {
    return new Problem(Kind.WRONG_PARAMETER, name + " must be " + allowed + ".", name, List.of());
  }

  /** A parameter whose values are few. */
  public static Problem parameter(String name, List<String> allowed) {
    return new Problem(
        Kind.WRONG_PARAMETER,
        name + " must be one or more of " + String.join(", ", allowed) + ".",
        name,
        allowed);
  }

  /** Refuses while a view does not hold all that the log does. */
  public static void unlessReady(Readiness view) {
    view.whyNot()
        .ifPresent(why -> {
          throw of(Kind.NOT_READY, why);
        });
  }

  public Kind kind() {
    return kind;
  }

  /**
   * Writes the fields of the answer.
   *
   * @param status that of the kind, or one that HTTP itself asks for
   */
  public void write(JsonGenerator json, int status, String requestId, @Nullable String traceId)
      throws IOException {
    json.writeStringField("type", kind.type());
    json.writeStringField("title", kind.title());
    json.writeNumberField("status", status);
    json.writeStringField("detail", detail);
    json.writeStringField("errorCode", kind.word());
    if (parameter != null) {
      json.writeStringField("parameter", parameter);
    }
    if (!allowed.isEmpty()) {
      JsonLines.texts(json, "allowed", allowed);
    }
    if (!faults.isEmpty()) {
      JsonLines.texts(json, "faults", faults);
    }
    json.writeStringField("requestId", requestId);
    if (traceId != null) {
      json.writeStringField("traceId", traceId);
    }
  }
}
