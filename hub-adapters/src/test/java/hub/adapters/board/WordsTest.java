package hub.adapters.board;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.duty.AlertKind;
import hub.core.duty.Role;
import hub.core.duty.Rule;
import hub.core.duty.State;
import hub.core.duty.Turn;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.MessageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words words = new Words();

  @Test
  void everythingHasAWord() {
    // given
    List<String> keys = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      keys.add("rule." + rule.id());
    }
    for (State state : State.values()) {
      keys.add("state." + state);
    }
    for (Turn.Kind kind : Turn.Kind.values()) {
      keys.add("life." + kind);
    }
    for (AlertKind kind : AlertKind.values()) {
      keys.add("kind." + kind);
    }
    for (Role role : Role.values()) {
      keys.add("role." + role);
    }
    for (Forsendelsesstatus status : Forsendelsesstatus.values()) {
      keys.add("status." + status);
    }
    for (MessageKind kind : MessageKind.values()) {
      keys.add("event." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    // then
    assertThat(keys).hasSizeGreaterThan(60).allMatch(key -> words.find(key).isPresent());
  }

  @Test
  void everyNumberOfTheStatisticsIsDefined() {
    assertThat(words.definitions())
        .hasSize(12)
        .allMatch(definition -> !definition.name().startsWith("definition."))
        .allMatch(definition -> !definition.text().isBlank());
  }

  @Test
  void whatANewerHubCallsSomethingIsShownAsItIs() {
    assertThat(words.rule("ny-regel")).isEqualTo("ny-regel");
    assertThat(words.event("no.meldingshub.message.ny-melding.v1")).isEqualTo("ny-melding");
    assertThat(words.event("no.meldingshub.message.log-innlagt.v1"))
        .isEqualTo("Melding om innlagt pasient");
  }
}
