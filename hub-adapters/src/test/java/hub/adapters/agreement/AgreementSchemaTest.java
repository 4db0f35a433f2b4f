package hub.adapters.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hub.adapters.contract.Schemas;
import hub.core.agreement.Theme;
import hub.core.duty.Due;
import hub.core.duty.Rule;
import hub.core.message.MessageKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of agreement files takes what the reader takes, and nothing else. */
class AgreementSchemaTest {
  private static final String SCHEMA = "agreement.v1.json";
  private static final JsonNode PUBLISHED = published();

  @Test
  void theKeysAtTheTopAreThoseOfTheReader() {
    assertThat(keys(PUBLISHED.path("properties")))
        .containsExactlyInAnyOrderElementsOf(ValuesReader.KEYS);
  }

  /** A key that cannot be says which can be. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "parties",
        "calendar",
        "answer",
        "tidligmelding",
        "earlyReport",
        "transition",
        "units"
      })
  void theKeysBelowAreThoseOfTheReader(String key) {
    // when
    String parties = key.equals("parties") ? "" : "parties: {trust: 59}\n";
    String fault = fault("id: a\n" + parties + key + ": {nosuch: 1}\n", key);
    // then
    assertThat(allowed(fault))
        .isEqualTo(keys(PUBLISHED.path("properties").path(key).path("properties")));
  }

  @Test
  void theKeysOfAnOutageAndOfARuleAreThoseOfTheReader() {
    // when
    String outage =
        fault(
            "id: a\nparties: {trust: 59}\noutages: [{party: 1, from: 2026-01-01T00:00, to:"
                + " 2026-01-02T00:00, nosuch: 1}]\n",
            "outages");
    String timed = fault("id: a\nparties: {trust: 59}\nrules: {R1: {nosuch: 1}}\n", "rules");
    String never = fault("id: a\nparties: {trust: 59}\nrules: {R4: {nosuch: 1}}\n", "rules");
    // then
    assertThat(allowed(outage))
        .isEqualTo(keys(PUBLISHED.at("/properties/outages/items/properties")));
    assertThat(allowed(timed)).isEqualTo(keys(PUBLISHED.at("/$defs/timedRule/properties")));
    assertThat(allowed(never)).isEqualTo(keys(PUBLISHED.at("/$defs/deficiency/properties")));
  }

  @Test
  void theWordsAreThoseOfTheReader() {
    assertThat(texts(PUBLISHED.at("/properties/themes/propertyNames/enum")))
        .isEqualTo(new TreeSet<>(Arrays.stream(Theme.values()).map(Enum::name).toList()));
    assertThat(texts(PUBLISHED.at("/properties/receivers/propertyNames/enum")))
        .isEqualTo(
            new TreeSet<>(Arrays.stream(MessageKind.values()).map(MessageKind::type).toList()));
  }

  @Test
  void everyRuleIsTakenByItsIdAndItsNumberWithTheKeysThatItHas() {
    for (Rule rule : Rule.values()) {
      for (String name : rule.number() == null ? new String[] {rule.id()} : names(rule)) {
        String limited = "id: a\nparties: {trust: 59}\nrules: {" + name + ": {limit: 3D}}\n";
        boolean isTimed = !(rule.due() instanceof Due.Never);
        assertThat(isGood(limited)).as(name).isEqualTo(isTimed);
        assertThat(isGood(limited.replace("limit: 3D", "off: true"))).as(name).isTrue();
      }
    }
  }

  private static String[] names(Rule rule) {
    return new String[] {rule.id(), String.valueOf(rule.number())};
  }

  @Test
  void whatIsShippedAndTheExamplesAreGood() throws IOException {
    // given
    Map<String, String> files = new TreeMap<>(Shipped.byName());
    try (var examples = Files.list(Path.of("../examples/agreements"))) {
      for (Path path : examples.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        files.put(path.toString(), Files.readString(path));
      }
    }
    // then
    assertThat(files).hasSize(6);
    files.forEach((name, text) ->
        assertThat(Schemas.faults(SCHEMA, json(YamlTree.of(name, text)))).as(name).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calendar: {extraClosedDays: [12-24, 2026-12-31]}",
        "answer: {sameDayCutoff: 9:30, window: 08:00 - 15:00}",
        "earlyReport: {lookback: P2W}",
        "earlyReport: {lookback: 3D}",
        "matchUnreferencedAnswer: false",
        "transition: {age: 25, all: true}",
        "receivers: {EPJ-EKSTRAKT: [1]}",
        "themes: {MEETING: [], KOORDINATOR: [7322/6, Behov]}",
        "enh: {987654321: 59}",
        "outages: [{party: enh:987654321, from: 2026-05-11T22:00+02:00, to: 2026-05-12T00:00:30}]",
        "rules: {R1: {limit: P1DT2H30M, warnBefore: P6M, start: DELIVERED, met: DELIVERED}}",
        "rules: {K6: {warnBefore: PT0S}}",
        "rules: {K1: {start: SENT, met: DELIVERED}}",
      })
  void whatIsGoodIsTakenByBoth(String lines) {
    // given
    String text = "id: a\nparties: {trust: 59}\n" + lines + "\n";
    // then
    assertThat(readerFault(text)).isNull();
    assertThat(Schemas.faults(SCHEMA, json(YamlTree.of("a.yaml", text)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parties: {trust: 59.1}",
        "parties: {trust: 59, municipalities: [1, 1]}",
        "from: 2026-02-30",
        "calendar: {extraClosedDays: [13-24]}",
        "answer: {sameDayCutoff: 25:00}",
        "answer: {window: 08:00}",
        "tidligmelding: {requiredFor: NONE}",
        "earlyReport: {lookback: P6M}",
        "matchUnreferencedAnswer: maybe",
        "transition: {age: 180}",
        "transition: {all: 1}",
        "units: {ohd: 4711}",
        "units: {psykisk: [x]}",
        "receivers: {LOG_INLAGT: [1]}",
        "themes: {MEETNG: []}",
        "enh: {12: 59}",
        "outages: [{party: 59, from: 2026-05-11T22:00}]",
        "outages: [{party: 59, from: 2026-05-11, to: 2026-05-12}]",
        "rules: {R1: {met: EVENT}}",
        "rules: {R15: {start: DELIVERED}}",
        "rules: {koordinator-varsel: {start: DELIVERED}}",
        "rules: {K5a: {start: DELIVERED}}",
        "rules: {R1: {limit: PT0S}}",
        "rules: {R1: {limit: 0WD}}",
        "rules: {R1: {limit: P6M}}",
        "rules: {R1: {warnBefore: P1Y}}",
        "rules: {R99: {off: true}}",
        "nosuch: 1",
      })
  void whatIsBadIsRefusedByBoth(String lines) {
    // given
    String parties = lines.startsWith("parties") ? "" : "parties: {trust: 59}\n";
    String text = "id: a\n" + parties + lines + "\n";
    // then
    assertThat(readerFault(text)).isNotNull();
    assertThat(Schemas.faults(SCHEMA, json(YamlTree.of("a.yaml", text)))).isNotEmpty();
  }

  private static boolean isGood(String text) {
    boolean isRead = readerFault(text) == null;
    assertThat(Schemas.faults(SCHEMA, json(YamlTree.of("a.yaml", text))).isEmpty())
        .as(text)
        .isEqualTo(isRead);
    return isRead;
  }

  private static String fault(String text, String key) {
    String fault = String.valueOf(readerFault(text));
    assertThat(fault).contains(key).contains("nosuch is no key here");
    return fault;
  }

  private static @Nullable String readerFault(String text) {
    try {
      AgreementFiles.of(Map.of("a.yaml", text));
      return null;
    } catch (AgreementFault fault) {
      return fault.getMessage();
    }
  }

  private static Set<String> allowed(String fault) {
    String list = fault.substring(fault.indexOf("Allowed are ") + 12).replace(".", "");
    return new TreeSet<>(Arrays.asList(list.split(", ", -1)));
  }

  private static Set<String> keys(JsonNode properties) {
    Set<String> keys = new TreeSet<>();
    properties.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static Set<String> texts(JsonNode array) {
    return new TreeSet<>(array.valueStream().map(JsonNode::asText).toList());
  }

  /** As an editor reads YAML 1.2: a plain scalar may be a number or a boolean. */
  private static JsonNode json(Tree tree) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (tree) {
      case Tree.Mapping mapping -> {
        var object = json.objectNode();
        mapping.entries().forEach(entry -> object.set(entry.key(), json(entry.value())));
        yield object;
      }
      case Tree.Sequence list -> {
        var array = json.arrayNode();
        list.items().forEach(item -> array.add(json(item)));
        yield array;
      }
      case Tree.Scalar scalar -> {
        String text = scalar.text();
        if (text == null) {
          yield json.nullNode();
        }
        if (text.matches("-?[0-9]{1,18}")) {
          yield json.numberNode(Long.parseLong(text));
        }
        yield text.equals("true") || text.equals("false")
            ? json.booleanNode(text.equals("true"))
            : json.textNode(text);
      }
    };
  }

  private static JsonNode published() {
    try (var in = AgreementSchemaTest.class.getResourceAsStream("/hub/schemas/json/" + SCHEMA)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
