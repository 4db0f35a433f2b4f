package hub.adapters.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import hub.adapters.log.AgreementTexts;
import hub.adapters.log.Appender;
import hub.adapters.log.LatestAgreements;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Telling a hub its agreements. */
class PublishingTest {
  private static final Map<String, String> ONE = Map.of("a.yaml", "id: a\nparties: {trust: 59}\n");
  private static final Map<String, String> OTHER =
      Map.of("b.yaml", "id: b\nparties: {trust: 60}\n");
  private static final AgreementTexts ONE_TOLD = told(ONE);
  private static final AgreementTexts OTHER_TOLD = told(OTHER);
  private static final AgreementTexts SHIPPED = told(Map.of());

  private final ToldLog log = new ToldLog();
  private final CurrentAgreements current = new CurrentAgreements();
  private final Publishing publishing = new Publishing(log, 3, log::latest, current);

  @Test
  void aFirstStartWithoutAFolderTellsWhatIsShippedToEveryPartition() {
    // when
    publishing.begin(null);
    // then
    assertThat(log.latest()).contains(SHIPPED);
    assertThat(log.partitions(3))
        .containsExactly(List.of(SHIPPED), List.of(SHIPPED), List.of(SHIPPED));
    assertThat(current.get().ids()).doesNotContain("a");
  }

  @Test
  void whatIsPublishedHoldsAtOnceAndStandsInEveryPartition() {
    // given
    publishing.begin(null);
    // when
    publishing.publish(ONE);
    // then
    assertThat(current.get().ids()).contains("a");
    assertThat(log.latest()).contains(ONE_TOLD);
    assertThat(log.partitions(3))
        .allSatisfy(told -> assertThat(told).containsExactly(SHIPPED, ONE_TOLD));
  }

  @Test
  void aStartWithoutAFolderGoesOnWithWhatWasPublished() {
    // given
    publishing.begin(null);
    publishing.publish(ONE);
    CurrentAgreements ofNext = new CurrentAgreements();
    // when
    new Publishing(log, 3, log::latest, ofNext).begin(null);
    // then
    assertThat(ofNext.get().ids()).contains("a");
    assertThat(log.ofTopic()).as("nothing is told twice there").containsExactly(SHIPPED, ONE_TOLD);
  }

  @Test
  void aStartWithAFolderPutsItInThePlaceOfWhatWasPublished() {
    // given
    publishing.begin(null);
    publishing.publish(ONE);
    // when
    publishing.begin(OTHER);
    // then
    assertThat(current.get().ids()).contains("b").doesNotContain("a");
    assertThat(log.latest()).contains(OTHER_TOLD);
  }

  @Test
  void aStartWithAnEmptyFolderLeavesOnlyWhatIsShipped() {
    // given
    publishing.begin(ONE);
    // when
    publishing.begin(Map.of());
    // then
    assertThat(log.latest()).contains(SHIPPED);
  }

  @Test
  void ofTwoThatTellAtOnceAllPartitionsEndWithTheLater() {
    // given
    publishing.begin(null);
    log.after(2, () -> log.append(LatestAgreements.record(OTHER_TOLD)).join());
    // when
    publishing.publish(ONE);
    // then
    assertThat(log.partitions(3))
        .allSatisfy(told -> assertThat(told).endsWith(ONE_TOLD, OTHER_TOLD));
    assertThat(current.get().ids()).contains("b").doesNotContain("a");
  }

  @Test
  void whatIsWrongIsNotTold() {
    // given
    publishing.begin(null);
    // when
    Throwable fault = catchThrowable(() -> publishing.publish(Map.of("a.yaml", "id: a\n")));
    // then
    assertThat(fault)
        .isInstanceOf(AgreementFault.class)
        .hasMessageStartingWith("a.yaml line 1: the file has no parties.trust.");
    assertThat(log.ofTopic()).containsExactly(SHIPPED);
  }

  @Test
  void aLogThatIsAwayIsToldAndTheSameAgainMendsIt() {
    // given
    publishing.begin(null);
    log.fail(true);
    // when
    Throwable away = catchThrowable(() -> publishing.publish(ONE));
    log.fail(false);
    publishing.publish(ONE);
    // then
    assertThat(away).isInstanceOf(Appender.Unavailable.class);
    assertThat(current.get().ids()).contains("a");
    assertThat(log.partitions(3)).allSatisfy(told -> assertThat(told).endsWith(ONE_TOLD));
  }

  private static AgreementTexts told(Map<String, String> own) {
    return new AgreementTexts(AgreementFiles.withShipped(own));
  }
}
