package hub.adapters.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import hub.core.calendar.DayOff;
import hub.core.calendar.DayOff.Reason;
import hub.core.calendar.Holiday;
import hub.core.explanation.Explanation;
import hub.core.explanation.Language;
import hub.core.explanation.Phrase;
import hub.core.message.Content;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An explanation before it gets its words, as records keep it: each sentence with its phrase and
 * what it is said of. A text and a number stand for themselves; anything else is an object whose
 * only or first field tells what it is: {@code at}, {@code day}, {@code clock}, {@code length},
 * {@code off} with {@code why}, {@code content}.
 */
public final class BecauseJson {
  private static final String WEEKEND = "WEEKEND";
  private static final String AGREEMENT = "AGREEMENT";

  private BecauseJson() {}

  public static void write(JsonGenerator json, Explanation explanation) throws IOException {
    json.writeArrayFieldStart("because");
    for (Explanation.Sentence sentence : explanation.sentences()) {
      json.writeStartObject();
      json.writeStringField("phrase", sentence.phrase().name());
      if (!sentence.about().isEmpty()) {
        json.writeFieldName("about");
        value(json, sentence.about());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void value(JsonGenerator json, Object about) throws IOException {
    switch (about) {
      case Instant instant -> single(json, "at", instant);
      case LocalDate day -> single(json, "day", day);
      case LocalTime clock -> single(json, "clock", clock);
      case Duration length -> single(json, "length", length);
      case Content content -> single(json, "content", content.word());
      case DayOff off -> {
        json.writeStartObject();
        json.writeStringField("off", off.day().toString());
        json.writeStringField("why", why(off.reason()));
        json.writeEndObject();
      }
      case Integer number -> json.writeNumber(number);
      case Iterable<?> several -> {
        json.writeStartArray();
        for (Object one : several) {
          value(json, one);
        }
        json.writeEndArray();
      }
      default -> json.writeString(about.toString());
    }
  }

  private static void single(JsonGenerator json, String name, Object value) throws IOException {
    json.writeStartObject();
    json.writeStringField(name, value.toString());
    json.writeEndObject();
  }

  private static String why(Reason reason) {
    return switch (reason) {
      case Reason.Weekend weekend -> WEEKEND;
      case Reason.ClosedByAgreement closed -> AGREEMENT;
      case Reason.PublicHoliday holiday -> holiday.holiday().name();
    };
  }

  /**
   * What a record says in its field {@code because}. Empty when it has none, as those written
   * before, or when a newer hub says there what this one does not know: then its words stand.
   */
  public static Optional<Explanation> read(JsonNode data) {
    JsonNode because = data.path("because");
    if (!because.isArray()) {
      return Optional.empty();
    }
    try {
      List<Explanation.Sentence> sentences = new ArrayList<>();
      for (JsonNode sentence : because) {
        Phrase phrase = Phrase.valueOf(sentence.path("phrase").asText());
        sentences.add(new Explanation.Sentence(phrase, values(sentence.path("about"))));
      }
      return Optional.of(new Explanation(sentences)).filter(Language.ENGLISH::canSay);
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static List<Object> values(JsonNode several) {
    List<Object> values = new ArrayList<>();
    several.forEach(one -> values.add(value(one)));
    return values;
  }

  private static Object value(JsonNode json) {
    if (json.isTextual()) {
      return json.asText();
    }
    if (json.isInt()) {
      return json.intValue();
    }
    if (json.isArray()) {
      return values(json);
    }
    String name = json.isObject() && !json.isEmpty() ? json.fieldNames().next() : "";
    String text = json.path(name).asText();
    return switch (name) {
      case "at" -> Instant.parse(text);
      case "day" -> LocalDate.parse(text);
      case "clock" -> LocalTime.parse(text);
      case "length" -> Duration.parse(text);
      case "content" -> content(text);
      case "off" -> new DayOff(LocalDate.parse(text), reason(json.path("why").asText()));
      default -> throw new IllegalArgumentException("no value that this hub knows");
    };
  }

  private static Content content(String word) {
    for (Content content : Content.values()) {
      if (content.word().equals(word)) {
        return content;
      }
    }
    throw new IllegalArgumentException("no content that this hub knows");
  }

  private static Reason reason(String why) {
    return switch (why) {
      case WEEKEND -> new Reason.Weekend();
      case AGREEMENT -> new Reason.ClosedByAgreement();
      default -> new Reason.PublicHoliday(Holiday.valueOf(why));
    };
  }
}
