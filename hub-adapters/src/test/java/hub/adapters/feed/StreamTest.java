package hub.adapters.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stream as clients see it, over real connections. */
class StreamTest {
  private RunningFeed feed = new RunningFeed();
  private final List<Listener> listeners = new ArrayList<>();

  @AfterEach
  void close() {
    listeners.forEach(Listener::close);
    feed.close();
  }

  @Test
  void itIsAStreamOfEventsThatNoProxyKeepsBack() throws Exception {
    // when
    Listener listener = listen("/alerts/stream", "Accept", "text/html");
    // then
    var headers = listener.answer.headers();
    assertThat(headers.firstValue("Content-Type")).contains("text/event-stream");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.firstValue("X-Accel-Buffering")).contains("no");
  }

  @Test
  void resumingAtEveryPointGivesEachAlertExactlyOnce() throws Exception {
    // given
    say(0, 30);
    for (long point = -1; point <= 30; point++) {
      // when
      Listener before = listen("/alerts/stream?offset=-1");
      before.awaitEvents((int) point + 1);
      before.close();
      Listener after =
          point < 0
              ? listen("/alerts/stream?offset=-1")
              : listen("/alerts/stream?offset=-1", "Last-Event-ID", Long.toString(point));
      after.awaitEvents((int) (30 - point));
      // then
      List<Long> seen = new ArrayList<>(before.ids().subList(0, (int) point + 1));
      seen.addAll(after.ids());
      assertThat(seen).as("resumed after %d", point).isEqualTo(upTo(30));
      after.close();
    }
  }

  @Test
  void whatIsSaidWhileManyListenComesToEachInTheOrderOfTheFeed() throws Exception {
    // given
    int many = 500;
    for (int number = 0; number < many; number++) {
      listen("/alerts/stream?offset=-1");
    }
    int threadsWithListeners = Thread.activeCount();
    // when
    for (long first = 0; first < 200; first += 10) {
      say(first, first + 9);
    }
    // then
    for (Listener listener : listeners) {
      listener.awaitEvents(200);
      assertThat(listener.ids()).isEqualTo(upTo(199));
    }
    assertThat(feed.listeners()).isEqualTo(many);
    assertThat(threadsWithListeners).isLessThan(200);
  }

  @Test
  void oneWhoReadsNothingIsCutOffAndTheOthersHearAll() throws Exception {
    // given
    feed.close();
    feed = new RunningFeed(Instant.EPOCH, Map.of("hub.stream.most-behind", 200));
    Listener fast = listen("/alerts/stream");
    URI address = feed.to("/alerts/stream").build().uri();
    try (Socket slow = new Socket(address.getHost(), address.getPort())) {
      slow.getOutputStream()
          .write("GET /alerts/stream HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
      await().until(() -> feed.listeners() == 2);
      // when
      String longName = "x".repeat(20_000); // more than the sockets between them can hold
      for (long offset = 0; offset < 1_500; offset++) {
        feed.take(Said.alert(offset, Said.id(offset).toString(), "BREACH", 59, longName));
        if (offset % 100 == 0) {
          fast.awaitEvents((int) offset);
        }
      }
      // then
      fast.awaitEvents(1_500);
      assertThat(fast.ids()).isEqualTo(upTo(1_499));
      await().atMost(Duration.ofSeconds(20)).until(() -> feed.listeners() == 1);
      List<Long> heard = new ArrayList<>();
      String rest = new String(readUntilCut(slow.getInputStream()), UTF_8);
      rest.lines()
          .filter(line -> line.startsWith("id: "))
          .forEach(line -> heard.add(Long.valueOf(line.substring(4))));
      assertThat(heard).isEqualTo(upTo(heard.size() - 1)).hasSizeLessThan(1_500);
    }
  }

  @Test
  void anIdThatIsNoneIsStale() throws Exception {
    // given
    say(0, 3);
    // when
    Listener listener = listen("/alerts/stream", "Last-Event-ID", "yesterday");
    // then
    listener.awaitEnd();
    assertThat(listener.lines)
        .containsSubsequence("retry: 1000", "id: 3", "event: stale")
        .doesNotContain("event: alert");
  }

  @Test
  void theFiltersAreThoseOfTheList() throws Exception {
    // given
    Listener listener = listen("/alerts/stream?offset=-1&kind=WARNING");
    // when
    feed.take(Said.alert(0), Said.alert(1, Said.id(1).toString(), "WARNING", 59, "Sykehus"));
    // then
    listener.awaitEvents(1);
    assertThat(listener.ids()).containsExactly(1L);
    assertThat(feed.get("/alerts/stream?kind=SONG").statusCode()).isEqualTo(400);
  }

  @Test
  void anAlertOfAMessageThatBelongsToNoStayHasNoSubject() throws Exception {
    // given
    Listener listener = listen("/alerts/stream?offset=-1");
    // when
    feed.take(Said.ofNoJourney(Said.alert(0)));
    // then
    listener.awaitEvents(1);
    assertThat(listener.lines)
        .filteredOn(line -> line.startsWith("data: "))
        .singleElement()
        .asString()
        .contains("\"journey\":null", "\"type\":\"no.meldingshub.alert.breach.v1\"")
        .doesNotContain("\"subject\"");
  }

  @Test
  void aHubThatClosesEndsItsStreamsInGoodOrder() throws Exception {
    // given
    Listener listener = listen("/alerts/stream");
    say(0, 3);
    listener.awaitEvents(4);
    // when
    feed.close();
    // then
    listener.awaitEnd();
    assertThat(listener.broken).isFalse();
  }

  @Test
  void oneWhoLeavesIsForgotten() throws Exception {
    // given
    Listener listener = listen("/alerts/stream");
    await().until(() -> feed.listeners() == 1);
    // when
    listener.close();
    say(0, 3);
    // then
    await().atMost(Duration.ofSeconds(10)).until(() -> feed.listeners() == 0);
  }

  private void say(long first, long last) {
    for (long offset = first; offset <= last; offset++) {
      feed.views().take(Said.alert(offset));
    }
    feed.views().taken();
  }

  private Listener listen(String path, String... headers) throws Exception {
    var request = feed.to(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    Listener listener =
        new Listener(feed.http().send(request.build(), BodyHandlers.ofInputStream()));
    listeners.add(listener);
    return listener;
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(0, last).boxed().toList();
  }

  private static byte[] readUntilCut(InputStream in) {
    var read = new ByteArrayOutputStream();
    byte[] room = new byte[64 * 1024];
    try {
      for (int count = in.read(room); count >= 0; count = in.read(room)) {
        read.write(room, 0, count);
      }
    } catch (IOException e) {
      // cut off
    }
    return read.toByteArray();
  }
}
