package hub.core.projection;

import static hub.core.projection.Lines.alert;
import static hub.core.projection.Lines.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.core.duty.AlertKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AlertFeedTest {
  private final AlertFeed feed = new AlertFeed();

  @Test
  void aFeedInWhichNothingWasSaidEndsBeforeTheFirstOffset() {
    assertThat(feed.end()).isEqualTo(-1);
    assertThat(feed.after(-1)).isZero();
  }

  @Test
  void anIdThatIsSaidAgainKeepsItsFirstPlace() {
    // given
    feed.append(alert(3));
    feed.append(alert(4));
    // when
    feed.append(alert(5, id(3), AlertKind.LATE, Lines.AT, Lines.JOURNEY));
    // then
    assertThat(offsets(feed.forward(0, feed.size(), 10, line -> true))).containsExactly(3L, 4L);
    assertThat(feed.find(id(3)).orElseThrow().kind()).isEqualTo(AlertKind.BREACH);
    assertThat(offsets(feed.ofJourney(Lines.JOURNEY))).containsExactly(3L, 4L);
  }

  @Test
  void oneGoesOnAfterAnOffsetWhetherAnAlertHasItOrNot() {
    // given
    feed.append(alert(3));
    feed.append(alert(7));
    // when
    List<Integer> positions =
        List.of(feed.after(2), feed.after(3), feed.after(5), feed.after(7), feed.after(99));
    // then
    assertThat(positions).containsExactly(0, 1, 1, 2, 2);
    assertThat(feed.end()).isEqualTo(7);
  }

  @Test
  void itIsReadInBothDirectionsAsFarAsAsked() {
    // given
    for (int offset = 0; offset < 5_000; offset++) {
      feed.append(alert(offset, id(offset), AlertKind.DEFICIENCY, Lines.AT, null));
    }
    // when
    List<AlertLine> forward = feed.forward(10, 4_000, 2, line -> line.offset() % 2 == 0);
    List<AlertLine> backward = feed.backward(4_000, 10, 2, line -> line.offset() % 2 == 0);
    List<AlertLine> toItsEnd = feed.backward(12, 10, 9, line -> true);
    // then
    assertThat(offsets(forward)).containsExactly(10L, 12L);
    assertThat(offsets(backward)).containsExactly(3_998L, 3_996L);
    assertThat(offsets(toItsEnd)).containsExactly(11L, 10L);
  }

  @Test
  void whatWasSaidIsFoundByJourneyAndByObligation() {
    // given
    feed.append(alert(1, id(1), AlertKind.WARNING, Lines.AT, id(901)));
    feed.append(alert(2, id(2), AlertKind.DEFICIENCY, Lines.AT, null));
    // then
    assertThat(offsets(feed.ofJourney(id(901)))).containsExactly(1L);
    assertThat(offsets(feed.ofObligation(id(700)))).containsExactly(1L);
    assertThat(feed.ofJourney(id(902))).isEmpty();
  }

  @Test
  void nobodyReadsBeyondTheEnd() {
    feed.append(alert(1));
    assertThatThrownBy(() -> feed.at(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void thoseWhoListenAreToldOnceForManyLinesUntilTheyAreForgotten() {
    // given
    AtomicInteger told = new AtomicInteger();
    Runnable listener = told::incrementAndGet;
    feed.listen(listener);
    // when
    feed.append(alert(1));
    feed.append(alert(2));
    feed.appended();
    feed.forget(listener);
    feed.appended();
    // then
    assertThat(told).hasValue(1);
  }

  @Test
  void oneWhoReadsWhileItGrowsSeesEveryLineOnce() throws InterruptedException {
    // given
    int many = 200_000;
    List<Long> seen = new ArrayList<>(many);
    Thread reader =
        Thread.ofPlatform()
            .start(() -> {
              int position = 0;
              while (position < many) {
                for (int end = feed.size(); position < end; position++) {
                  seen.add(feed.at(position).offset());
                }
              }
            });
    // when
    for (int offset = 0; offset < many; offset++) {
      feed.append(alert(offset, id(offset), AlertKind.DEFICIENCY, Lines.AT, null));
    }
    reader.join(30_000);
    // then
    assertThat(seen).hasSize(many).isSorted().doesNotHaveDuplicates();
  }

  private static List<Long> offsets(List<AlertLine> lines) {
    return lines.stream().map(AlertLine::offset).toList();
  }
}
