package hub.adapters.xml;

import static hub.adapters.xml.Decoding.decode;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/**
 * The examples, spoiled at random: our schemas and validator say of each what the official schemas
 * say in the JDK's validator.
 */
class OfficialMutantsTest {
  private static final long SEED = 20261122;

  /** {@code -Dhub.mutants=60000} for the whole proof. */
  private static final int MUTANTS = Integer.getInteger("hub.mutants", 3_000);

  /** An element without children. */
  private static final Pattern LEAF =
      Pattern.compile("<([\\w:]+)((?:\\s[^<>]*?)?)(/>|>[^<>]*</\\1>)");

  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s(?!xmlns|xsi:|version|encoding)([\\w:]+)=\"[^\"]*\"(?=[^<>]*>)");

  private static final List<String> TEXTS =
      List.of("", "x", "2018-02-30", "1", "true", "-1", "1.5", " ", "2018-01-01T00:00:00", "tel:");

  private static final String XSI =
      " xmlns:xs='http://www.w3.org/2001/XMLSchema'"
          + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:";

  /** What an element may say of itself. */
  private static final List<String> SELF =
      List.of("type='xs:date'", "type='xs:string'", "type='x'", "nil='true'", "nil='0'", "x='1'");

  private final Random random = new Random(SEED);

  @Test
  void aSpoiledExampleIsValidOrNotAsOfficially() throws IOException, SAXException {
    // given
    Schema official = OfficialExamples.schema();
    List<String> sound = accepted();
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < MUTANTS; i++) {
      String xml = mutant(sound.get(random.nextInt(sound.size())));
      // when
      Decoded decoded = decode(xml.getBytes(StandardCharsets.UTF_8));
      String code = decoded instanceof Decoded.Refused it ? it.refusals().getFirst().code() : "";
      // then
      boolean valid = !code.equals("T01") && !code.equals("T02");
      if (!code.equals("T10") && valid != isValid(official, xml)) {
        differences.add("mutant " + i + ": " + decoded);
      }
    }
    assertThat(differences).as("seed %d", SEED).isEmpty();
  }

  private static List<String> accepted() throws IOException {
    List<String> accepted = new ArrayList<>();
    for (Path file : OfficialExamples.files()) {
      byte[] xml = Files.readAllBytes(file);
      if (decode(xml) instanceof Decoded.Accepted) {
        accepted.add(new String(xml, StandardCharsets.UTF_8));
      }
    }
    return accepted;
  }

  private static boolean isValid(Schema schema, String xml) throws IOException {
    try {
      schema.newValidator().validate(new StreamSource(new StringReader(xml)));
      return true;
    } catch (SAXException e) {
      return false;
    }
  }

  private String mutant(String xml) {
    if (random.nextInt(4) == 0) {
      MatchResult attribute = any(ATTRIBUTE, xml);
      String value = " " + attribute.group(1) + "=\"" + any(TEXTS) + "\"";
      return replace(xml, attribute, random.nextBoolean() ? "" : value);
    }
    MatchResult leaf = any(LEAF, xml);
    String tag = "<" + leaf.group(1) + leaf.group(2);
    String whole = leaf.group();
    return replace(
        xml,
        leaf,
        switch (random.nextInt(9)) {
          case 0 -> "";
          case 1 -> whole + whole;
          case 2 -> tag + "/>";
          case 3 -> tag + ">" + any(TEXTS) + "</" + leaf.group(1) + ">";
          case 4 -> any(LEAF, xml).group();
          case 5 -> whole + any(LEAF, xml).group();
          case 6 -> whole + "<![CDATA[" + any(TEXTS) + "]]>";
          case 7 -> tag + XSI + any(SELF) + ">" + any(TEXTS) + "</" + leaf.group(1) + ">";
          default -> tag + " q=\"1\"/>";
        });
  }

  private static String replace(String xml, MatchResult at, String by) {
    return xml.substring(0, at.start()) + by + xml.substring(at.end());
  }

  private MatchResult any(Pattern pattern, String xml) {
    return any(pattern.matcher(xml).results().toList());
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
