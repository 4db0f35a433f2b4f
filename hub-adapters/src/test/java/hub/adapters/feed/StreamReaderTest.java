package hub.adapters.feed;

import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.log.Topic;
import hub.core.explanation.Language;
import hub.core.projection.Selection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

class StreamReaderTest {
  private static final StreamLimits LIMITS =
      new StreamLimits(5, Duration.ofSeconds(30), Duration.ofSeconds(15), Duration.ofSeconds(3));
  private static final Pattern ID = Pattern.compile("(?m)^id: (-?\\d+)$");

  private final Views views = new Views();
  private final Taker taker = new Taker();
  private final List<StreamReader> ended = new ArrayList<>();
  private long seconds;

  @Test
  void itGivesNothingThatIsNotAskedFor() {
    // given
    StreamReader reader = reader(null);
    say(0, 1);
    // when
    reader.pour();
    // then
    assertThat(taker.text).isEmpty();
  }

  @Test
  void oneWhoGivesNoIdHearsOnlyWhatIsSaidFromNowOn() {
    // given
    say(0, 1);
    StreamReader reader = reader(null);
    reader.request(Long.MAX_VALUE);
    // when
    say(2, 3);
    reader.pour();
    // then
    assertThat(taker.text).startsWith("retry: 1000\n\nid: 2\nevent: alert\ndata: {\"specversion\"");
    assertThat(taker.ids()).containsExactly(2L, 3L);
  }

  @Test
  void oneWhoGivesAnIdHearsAllThatWasSaidAfterIt() {
    // given
    say(0, 4);
    // when
    reader(1L).request(Long.MAX_VALUE);
    // then
    assertThat(taker.ids()).containsExactly(2L, 3L, 4L);
  }

  @Test
  void minusOneStandsBeforeTheFirstAlert() {
    // given
    say(0, 1);
    // when
    reader(-1L).request(Long.MAX_VALUE);
    // then
    assertThat(taker.ids()).containsExactly(0L, 1L);
  }

  @Test
  void eachEventIsThreeLinesHoweverItStandsInTheLog() {
    // given
    views.take(Said.record(Topic.ALERT, 0, Said.id(0).toString(), prettyAlert()));
    // when
    reader(-1L).request(Long.MAX_VALUE);
    // then
    assertThat(taker.text.toString().strip().lines().skip(2))
        .hasSize(3)
        .last()
        .asString()
        .startsWith("data: {");
  }

  @Test
  void aQuietStreamShowsThatItLivesByAComment() {
    // given
    StreamReader reader = reader(null);
    reader.request(10);
    // when
    seconds = 14;
    reader.pour();
    String before = taker.text.toString();
    seconds = 15;
    reader.pour();
    // then
    assertThat(before).isEqualTo("retry: 1000\n\n");
    assertThat(taker.text.toString()).isEqualTo("retry: 1000\n\n:\n\n");
  }

  @Test
  void oneFurtherBehindThanTheLimitSinceItJoinedIsCutOff() {
    // given
    StreamReader reader = reader(null);
    reader.request(1); // the greeting
    // when
    say(0, 4);
    reader.pour();
    boolean atTheLimit = reader.hasEnded();
    say(5, 5);
    reader.pour();
    // then
    assertThat(atTheLimit).isFalse();
    assertThat(taker.failed).isInstanceOf(StreamReader.TooSlow.class);
    assertThat(ended).containsExactly(reader);
  }

  @Test
  void whatWasSaidBeforeOneJoinedDoesNotCountAgainstIt() {
    // given
    say(0, 999);
    StreamReader reader = reader(-1L);
    // when
    reader.request(2);
    // then
    assertThat(reader.hasEnded()).isFalse();
    assertThat(taker.ids()).isNotEmpty().doesNotContain(999L);
  }

  @Test
  void oneThatTakesNothingForHalfAMinuteIsCutOff() {
    // given
    StreamReader reader = reader(null);
    reader.request(1);
    // when
    seconds = 30;
    reader.pour();
    boolean atTheLimit = reader.hasEnded();
    seconds = 31;
    reader.pour();
    // then
    assertThat(atTheLimit).isFalse();
    assertThat(taker.failed).isInstanceOf(StreamReader.TooSlow.class);
  }

  @Test
  void anIdThatTheFeedCannotKnowIsToldToBeStaleAndTheStreamEnds() {
    // given
    say(0, 3);
    // when
    reader(Long.MAX_VALUE).request(Long.MAX_VALUE);
    // then
    assertThat(taker.text.toString())
        .startsWith("retry: 1000\n\nid: 3\nevent: stale\ndata: {\"detail\":\"")
        .endsWith("\"offset\":\"3\"}\n\n");
    assertThat(taker.completed).isTrue();
  }

  @Test
  void anIdThatAnotherInstanceSawFirstIsWaitedFor() {
    // given
    say(0, 3);
    StreamReader reader = reader(5L);
    reader.request(Long.MAX_VALUE);
    // when
    seconds = 2;
    say(4, 6);
    reader.pour();
    // then
    assertThat(taker.ids()).containsExactly(6L);
    assertThat(taker.completed).isFalse();
  }

  @Test
  void anIdThatDoesNotComeIsStaleAfterAll() {
    // given
    say(0, 3);
    StreamReader reader = reader(5L);
    reader.request(Long.MAX_VALUE);
    // when
    seconds = 3;
    reader.pour();
    // then
    assertThat(taker.text.toString()).contains("event: stale");
    assertThat(taker.completed).isTrue();
  }

  @Test
  void aHubThatClosesEndsTheStreamInGoodOrder() {
    // given
    StreamReader reader = reader(null);
    reader.request(1);
    // when
    reader.close();
    say(0, 0);
    reader.request(1);
    // then
    assertThat(taker.completed).isTrue();
    assertThat(taker.ids()).isEmpty();
    assertThat(ended).containsExactly(reader);
  }

  @Test
  void oneWhoGoesAwayGetsNothingMore() {
    // given
    StreamReader reader = reader(null);
    reader.request(Long.MAX_VALUE);
    // when
    reader.cancel();
    say(0, 0);
    reader.pour();
    // then
    assertThat(taker.ids()).isEmpty();
    assertThat(taker.completed).isFalse();
    assertThat(ended).containsExactly(reader);
  }

  private StreamReader reader(@Nullable Long after) {
    StreamReader reader =
        new StreamReader(
            views.alerts(),
            new Rendering(Language.ENGLISH),
            Selection.ALL.ofAlerts(),
            after,
            LIMITS,
            () -> Duration.ofSeconds(seconds).toNanos(),
            taker,
            ended::add);
    taker.onSubscribe(reader);
    return reader;
  }

  private void say(long first, long last) {
    for (long offset = first; offset <= last; offset++) {
      views.take(Said.alert(offset));
    }
  }

  private static String prettyAlert() {
    String value = new String(Said.alert(0).value(), StandardCharsets.UTF_8);
    return value.replace(",\"", ",\r\n  \"");
  }

  /** Writes down what it gets. */
  private static final class Taker implements Subscriber<byte[]> {
    private final StringBuilder text = new StringBuilder();
    private @Nullable Throwable failed;
    private boolean completed;

    List<Long> ids() {
      return ID.matcher(text).results().map(found -> Long.valueOf(found.group(1))).toList();
    }

    @Override
    public void onSubscribe(Subscription subscription) {}

    @Override
    public void onNext(byte[] chunk) {
      text.append(new String(chunk, StandardCharsets.UTF_8));
    }

    @Override
    public void onError(Throwable fault) {
      failed = fault;
    }

    @Override
    public void onComplete() {
      completed = true;
    }
  }
}
