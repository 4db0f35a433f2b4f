package hub.adapters.xml;

import static hub.core.message.MessageKind.DIALOG_NOTAT;
import static hub.core.message.MessageKind.HELSEOPPL_SOKNAD;
import static hub.core.message.MessageKind.LOG_DOD;
import static hub.core.message.MessageKind.LOG_INNLAGT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManyMessagesTest {
  @Test
  void oneDecoderServesManyThreadsAtOnce() {
    // given
    Decoder decoder = new Decoder();
    List<TestMessages> sent =
        IntStream.range(0, 200)
            .boxed()
            .flatMap(i ->
                Stream.of(LOG_INNLAGT, DIALOG_NOTAT, HELSEOPPL_SOKNAD)
                    .map(kind -> TestMessages.of(kind).numbered(i)))
            .toList();
    // when
    List<Decoded> together =
        sent.parallelStream().map(message -> decoder.decode(message.bytes())).toList();
    // then
    List<Decoded> oneByOne = sent.stream().map(message -> decoder.decode(message.bytes())).toList();
    assertThat(together).isEqualTo(oneByOne).allMatch(Decoded.Accepted.class::isInstance);
  }

  @Test
  void messagesShareTheirParties() {
    // given
    var first = TestMessages.of(LOG_INNLAGT).numbered(1);
    var second = TestMessages.of(LOG_DOD).numbered(2);
    // when
    var sender = Decoding.message(first).sender();
    // then
    assertThat(Decoding.message(second).sender()).isSameAs(sender);
  }

  @Test
  void anInternerReturnsAnEqualValueWhateverItHasForgotten() {
    // given
    Interner<String> interner = new Interner<>();
    IntStream.range(0, 100_000).forEach(i -> interner.shared("x" + i));
    // when
    String shared = interner.shared("x1");
    // then
    assertThat(shared).isEqualTo("x1");
  }
}
