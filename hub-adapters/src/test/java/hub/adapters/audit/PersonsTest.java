package hub.adapters.audit;

import static hub.core.fixtures.MessageBuilder.message;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.Pseudonym;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonsTest {
  private static final Message ANY =
      message("a", MessageKind.LOG_INNLAGT, "2026-05-11T10:00:00").message();

  private int met;
  private final Persons persons =
      new Persons(
          new Names() {
            @Override
            public Pseudonym ofPatient(String patient) {
              return new Pseudonym("p" + ++met);
            }

            @Override
            public String ofChild(String child) {
              return "c of " + child;
            }
          });

  private String name(String... numbers) {
    return persons.named(ANY, List.of(numbers), null).patient().value();
  }

  @Test
  void eachNumberIsAPersonUntilTheyMeet() {
    assertThat(List.of(name("fnr"), name("hnr"), name("fnr"))).containsExactly("p1", "p2", "p1");
  }

  @Test
  void theFirstNameStaysWhicheverNumberItCameBy() {
    assertThat(List.of(name("hnr"), name("fnr", "hnr"), name("fnr"), name("hnr")))
        .containsExactly("p1", "p1", "p1", "p1");
    assertThat(List.of(name("fnr2"), name("hnr2"), name("fnr2", "hnr2"), name("hnr2")))
        .containsExactly("p2", "p3", "p2", "p2");
    assertThat(List.of(name("hnr3"), name("fnr3"), name("fnr3", "hnr3"), name("fnr3")))
        .containsExactly("p4", "p5", "p4", "p4");
  }

  @Test
  void threeNumbersAreLinkedInARow() {
    assertThat(List.of(name("hnr"), name("dnr"), name("fnr", "dnr", "hnr"), name("hnr")))
        .containsExactly("p1", "p2", "p1", "p1");
  }

  @Test
  void noTwoPersonsBecomeOneByWayOfAThird() {
    assertThat(List.of(name("fnr", "hnr"), name("other", "hnr"), name("hnr"), name("other")))
        .containsExactly("p1", "p2", "p1", "p2");
  }

  @Test
  void aMessageForTrainingLinksNobody() {
    // given
    Message training =
        message("t", MessageKind.LOG_INNLAGT, "2026-05-11T10:00:00").training().message();
    name("hnr");
    // when
    String named = persons.named(training, List.of("fnr", "hnr"), null).patient().value();
    // then
    assertThat(named).isEqualTo("p2");
    assertThat(name("hnr")).isEqualTo("p1");
  }

  @Test
  void aMessageAboutNoPatientStaysAsItIs() {
    assertThat(persons.named(ANY, List.of(), null)).isEqualTo(ANY);
  }
}
