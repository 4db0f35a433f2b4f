package hub.adapters.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A code that nobody knows refuses no message: lists change, and messages of tomorrow must pass.
 */
class UnknownCodesTest {
  /** An attribute V of an element, in either order of its attributes. */
  private static final Pattern CODE =
      Pattern.compile(
          "<((?:\\w+:)?(\\w+))((?:\\s+[\\w:]+=\"[^\"]*\")*?\\s+V=\")([A-Z0-9_]{1,40})\"");

  /** Whose code says what the message is, who sends it or whom it is about. */
  private static boolean decides(String element) {
    return element.equals("Type") || element.equals("TypeId");
  }

  /** A time or an amount is no code. */
  private static boolean isCode(String element, String value) {
    return !element.equals("Styrke") && !value.matches("[0-9]{4,}");
  }

  private static List<String> withOneUnknownCode(String xml) {
    List<String> all = new ArrayList<>();
    Matcher code = CODE.matcher(xml);
    while (code.find()) {
      if (!decides(code.group(2)) && isCode(code.group(2), code.group(4))) {
        all.add(xml.substring(0, code.start(4)) + "ZZ97" + xml.substring(code.end(4)));
      }
    }
    return all;
  }

  static List<Arguments> everyKind() {
    return DecoderKindsTest.everyKindInEachVersion().toList();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void noneOfOurOwnMessagesIsRefusedForOne(MessageKind kind, BodyVersion version) {
    // given
    List<String> all = withOneUnknownCode(TestMessages.of(kind, version).xml());
    // when
    List<Decoded> decoded = all.stream().map(xml -> Decoding.decode(xml.getBytes(UTF_8))).toList();
    // then
    assertThat(decoded).isNotEmpty().allMatch(Decoded.Accepted.class::isInstance);
  }

  @Test
  void noOfficialExampleIsRefusedForOne() throws IOException {
    // given
    int tried = 0;
    for (Path file : OfficialExamples.files()) {
      byte[] example = Files.readAllBytes(file);
      if (Decoding.decode(example) instanceof Decoded.Refused) {
        continue;
      }
      for (String xml : withOneUnknownCode(new String(example, UTF_8))) {
        // when
        Decoded decoded = Decoding.decode(xml.getBytes(UTF_8));
        // then
        assertThat(decoded).as(file.toString()).isInstanceOf(Decoded.Accepted.class);
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(2_000);
  }
}
