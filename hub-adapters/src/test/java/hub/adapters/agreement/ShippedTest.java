package hub.adapters.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Agreements;
import hub.core.agreement.Terms;
import hub.core.message.PartyId;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes with the program. */
class ShippedTest {
  private static final PartyId TRUST = PartyId.ofHerId(59);
  private static final PartyId MUNICIPALITY = PartyId.ofHerId(99387);
  private static final Instant MAY_2026 = Instant.parse("2026-05-11T08:00:00Z");
  private static final String[] CASES = {
    "koordinator-varsel",
    "koordinator-oppnevnt",
    "ip-igangsatt",
    "en-plan",
    "barn-paarorende",
    "barn-paarorende-varsel",
    "overgang-voksen",
    "sluttrapport",
    "koordinert-henvisning",
    "informasjon-for-avslutning"
  };

  @Test
  void guidelinesBindNobodyUntilTheirPartiesTakeThemUp() {
    // when
    Agreements agreements = AgreementFiles.shipped();
    // then
    assertThat(agreements.inForce(TRUST, MUNICIPALITY, MAY_2026).agreement()).isEqualTo("nasjonal");
    assertThat(agreements.isTrust(TRUST, MAY_2026)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "nasjonal, 18, false",
    "unn-retningslinje-2, 18, false",
    "so-retningslinje-13, 18, false",
    "hnt-retningslinje-7, 18, true"
  })
  void eachCanBeAskedByName(String id, int age, boolean all) {
    // when
    Terms terms = AgreementFiles.shipped().named(id).orElseThrow();
    // then
    assertThat(terms.agreement()).isEqualTo(id);
    assertThat(terms.transitionAge()).isEqualTo(age);
    assertThat(terms.transitionForAll()).isEqualTo(all);
    assertThat(terms.answer().sameDayCutoff()).isEqualTo(LocalTime.of(14, 0));
    assertThat(terms.answer().end()).isEqualTo(LocalTime.of(15, 0));
  }

  @Test
  void noneSwitchesARuleOffSoThatOneTakenUpAloneLeavesTheRestAsItIsNationally() {
    for (Map.Entry<String, String> file : Shipped.byName().entrySet()) {
      assertThat(file.getValue()).as(file.getKey()).doesNotContain("off: true");
    }
  }

  @Test
  void eachSaysWhichRulesItDealsWith() {
    assertThat(dealtWith("nasjonal")).isEmpty();
    assertThat(dealtWith("hnt-retningslinje-7")).containsExactlyInAnyOrder(CASES);
    assertThat(dealtWith("so-retningslinje-13"))
        .contains("riktig-kanal")
        .contains(CASES)
        .hasSize(11);
    assertThat(dealtWith("unn-retningslinje-2"))
        .containsExactlyInAnyOrder(
            "innlagt-varsel",
            "tidligmelding-24t",
            "innleggelsesrapport-24t",
            "utskrivningsklar-sendevindu",
            "utskrivningsklar-svar",
            "utskrivningsklar-grunnlag",
            "tilbud-klart",
            "utskrivningsrapport-utreisedag",
            "samarbeidsmote",
            "foresporsel-svar",
            "annen-kommune",
            "motereferat",
            "avmelding-omgaende",
            "mottak",
            "epikrise",
            "riktig-mottaker");
  }

  private static Set<String> dealtWith(String id) {
    return AgreementFiles.shipped().levels(id).getLast().values().rules().keySet();
  }

  @Test
  void everyValueStandsBelowItsSource() {
    for (Map.Entry<String, String> file : Shipped.byName().entrySet()) {
      List<String> lines = file.getValue().lines().toList();
      for (int i = 1; i < lines.size(); i++) {
        if (lines.get(i).startsWith("  ") && !lines.get(i).strip().startsWith("#")) {
          boolean isCited =
              lines.get(i - 1).strip().startsWith("#")
                  || lines.get(i).strip().startsWith("window:"); // with the cutoff before it
          assertThat(isCited).as(file.getKey() + ": " + lines.get(i)).isTrue();
        }
      }
    }
  }
}
