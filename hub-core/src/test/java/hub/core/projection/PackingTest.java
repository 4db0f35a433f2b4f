package hub.core.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackingTest {
  private final Packing packing = new Packing();

  @Test
  void everyTextComesBackByteForByteWhateverItsLength() {
    // given
    Random random = new Random(7);
    List<byte[]> texts = new ArrayList<>();
    for (int length : new int[] {0, 1, 900, 900, 900, 900, 900, 0, 1, 50_000, 900}) {
      byte[] text = new byte[length];
      random.nextBytes(text);
      texts.add(text);
    }
    // when
    List<Packed> packed = texts.stream().map(packing::pack).toList();
    // then
    for (int number = 0; number < texts.size(); number++) {
      assertThat(packed.get(number).bytes()).isEqualTo(texts.get(number));
    }
  }

  @Test
  void aTextThatIsLikeOthersTakesLittleRoom() {
    // given
    String alike = "{\"rule\":\"tidligmelding-24t\",\"explanation\":[\"%d hours elapsed.\"]}";
    String text = alike.repeat(20);
    // when
    Packed packed = packing.pack("".getBytes(StandardCharsets.UTF_8));
    for (int number = 0; number < 10; number++) {
      packed = packing.pack(text.replace("%d", "" + number).getBytes(StandardCharsets.UTF_8));
    }
    // then
    assertThat(packed).hasToString(text.replace("%d", "9"));
    assertThat(packed.size()).isLessThan(100);
  }
}
