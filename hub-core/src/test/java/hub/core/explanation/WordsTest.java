package hub.core.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.calendar.DayOff;
import hub.core.calendar.Holiday;
import hub.core.message.Content;
import hub.core.message.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each language writes a time, a day, a duration, a day off and a content. */
class WordsTest {
  private static final Words NB = new NorwegianWords(Texts.read("nb"));
  private static final Words NN = new NorwegianWords(Texts.read("nn"));
  private static final Words EN = new EnglishWords();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-02T09:00:00Z|man. 2. mars 2026 kl. 10.00|mån. 2. mars 2026 kl. 10.00|Mon 2026-03-02 10:00",
        "2026-03-03T09:05:00Z|tirs. 3. mars 2026 kl. 10.05|tys. 3. mars 2026 kl. 10.05|Tue 2026-03-03 10:05",
        "2026-05-13T07:09:08Z|ons. 13. mai 2026 kl. 09.09.08|ons. 13. mai 2026 kl. 09.09.08|Wed 2026-05-13 09:09:08",
        "2026-05-14T07:00:00.007Z|tors. 14. mai 2026 kl. 09.00.00,007|tors. 14. mai 2026 kl. 09.00.00,007|Thu 2026-05-14 09:00:00.007",
        "2026-05-15T22:00:00Z|lør. 16. mai 2026 kl. 00.00|laur. 16. mai 2026 kl. 00.00|Sat 2026-05-16 00:00",
        "2026-12-31T23:30:00Z|fre. 1. januar 2027 kl. 00.30|fre. 1. januar 2027 kl. 00.30|Fri 2027-01-01 00:30",
        "2026-10-25T00:30:00Z|søn. 25. oktober 2026 kl. 02.30 sommertid|søn. 25. oktober 2026 kl. 02.30 sommartid|Sun 2026-10-25 02:30",
        "2026-10-25T01:30:00Z|søn. 25. oktober 2026 kl. 02.30 vintertid|søn. 25. oktober 2026 kl. 02.30 vintertid|Sun 2026-10-25 02:30",
        "2026-10-24T00:30:00Z|lør. 24. oktober 2026 kl. 02.30|laur. 24. oktober 2026 kl. 02.30|Sat 2026-10-24 02:30",
      })
  void aTime(String instant, String nb, String nn, String en) {
    // when
    var said = all(Instant.parse(instant));
    // then
    assertThat(said).containsExactly(nb, nn, en);
  }

  @Test
  void aDayAndAClock() {
    // when
    var day = all(LocalDate.of(2026, 2, 1));
    var clock = all(LocalTime.of(8, 5));
    // then
    assertThat(day)
        .containsExactly("søn. 1. februar 2026", "søn. 1. februar 2026", "Sun 2026-02-01");
    assertThat(clock).containsExactly("08.05", "08.05", "08:05");
  }

  @Test
  void theMonths() {
    // when
    var said = all(months());
    // then
    String months =
        "tors. 1. januar 2026, søn. 1. februar 2026, søn. 1. mars 2026, ons. 1. april 2026,"
            + " fre. 1. mai 2026, man. 1. juni 2026, ons. 1. juli 2026, lør. 1. august 2026,"
            + " tirs. 1. september 2026, tors. 1. oktober 2026, søn. 1. november 2026,"
            + " tirs. 1. desember 2026";
    assertThat(said.get(0)).isEqualTo(months);
    assertThat(said.get(1))
        .isEqualTo(
            months.replace("man.", "mån.").replace("tirs.", "tys.").replace("lør.", "laur."));
  }

  private static List<LocalDate> months() {
    return java.util.stream.IntStream.rangeClosed(1, 12)
        .mapToObj(month -> LocalDate.of(2026, month, 1))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT0S|0 sekunder|0 sekund|0 seconds",
        "PT0.25S|mindre enn 1 sekund|mindre enn 1 sekund|0 seconds",
        "PT1S|1 sekund|1 sekund|1 second",
        "PT2S|2 sekunder|2 sekund|2 seconds",
        "PT1M|1 minutt|1 minutt|1 minute",
        "PT1H|1 time|1 time|1 hour",
        "PT1H1M|1 time og 1 minutt|1 time og 1 minutt|1 hour 1 minute",
        "PT2H2M2S|2 timer og 2 minutter|2 timar og 2 minutt|2 hours 2 minutes",
        "PT24H|24 timer|24 timar|24 hours",
        "PT71H|71 timer|71 timar|71 hours",
        "PT168H|7 døgn|7 døgn|168 hours",
        "PT73H5M|3 døgn, 1 time og 5 minutter|3 døgn, 1 time og 5 minutt|73 hours 5 minutes",
      })
  void aDuration(Duration duration, String nb, String nn, String en) {
    // when
    var said = all(duration);
    // then
    assertThat(said).containsExactly(nb, nn, en);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NEW_YEARS_DAY|første nyttårsdag|første nyttårsdag|New Year's Day",
        "MAUNDY_THURSDAY|skjærtorsdag|skjertorsdag|Maundy Thursday",
        "GOOD_FRIDAY|langfredag|langfredag|Good Friday",
        "EASTER_MONDAY|andre påskedag|andre påskedag|Easter Monday",
        "LABOUR_DAY|1. mai|1. mai|1 May",
        "CONSTITUTION_DAY|17. mai|17. mai|17 May",
        "ASCENSION_DAY|Kristi himmelfartsdag|Kristi himmelfartsdag|Ascension Day",
        "WHIT_MONDAY|andre pinsedag|andre pinsedag|Whit Monday",
        "CHRISTMAS_DAY|første juledag|første juledag|Christmas Day",
        "SECOND_CHRISTMAS_DAY|andre juledag|andre juledag|26 December",
      })
  void aHoliday(Holiday holiday, String nb, String nn, String en) {
    // given
    var off = new DayOff(LocalDate.of(2026, 4, 1), new DayOff.Reason.PublicHoliday(holiday));
    // when
    var said = all(off);
    // then
    assertThat(said)
        .containsExactly(
            "ons. 1. april 2026 (" + nb + ")",
            "ons. 1. april 2026 (" + nn + ")",
            "Wed 2026-04-01 (" + en + ")");
  }

  @Test
  void aWeekendAndADayClosedByTheAgreement() {
    // given
    var weekend = new DayOff(LocalDate.of(2026, 5, 16), new DayOff.Reason.Weekend());
    var closed = new DayOff(LocalDate.of(2026, 12, 24), new DayOff.Reason.ClosedByAgreement());
    // when
    var said = all(List.of(weekend, closed));
    // then
    assertThat(said)
        .containsExactly(
            "lør. 16. mai 2026 (helg), tors. 24. desember 2026 (stengt etter avtalen)",
            "laur. 16. mai 2026 (helg), tors. 24. desember 2026 (stengt etter avtalen)",
            "Sat 2026-05-16 (weekend), Thu 2026-12-24 (closed by the agreement)");
  }

  @Test
  void theContents() {
    // when
    var said = all(Arrays.asList(Content.values()));
    // then
    assertThat(said)
        .containsExactly(
            "status, forløp, forventet utskrivning, kontaktopplysninger, diagnose, plan, funksjon,"
                + " tjenester, helsetilstand",
            "status, forløp, venta utskriving, kontaktopplysningar, diagnose, plan, funksjon,"
                + " tenester, helsetilstand",
            "status, forlop, forventet-utskrivning, kontakt, diagnose, plan, funksjon, tjenester,"
                + " helsetilstand");
  }

  @Test
  void whatIsOwed() {
    // when
    var said = all("PLAN_STARTED / APPOINTED / DECLINED");
    // then
    assertThat(said)
        .containsExactly(
            "melding om oppstart av plan, melding om oppnevning eller avslag",
            "melding om oppstart av plan, melding om oppnemning eller avslag",
            "PLAN_STARTED / APPOINTED / DECLINED");
  }

  @Test
  void aKindOfMessageAnIdAndANumberAreLeftAsTheyAre() {
    // when
    var said = all(List.of(MessageKind.LOG_INNLAGT, "so-retningslinje-13", 5));
    // then
    assertThat(said).containsOnly("LOG_INNLAGT, so-retningslinje-13, 5");
  }

  private static List<String> all(Object about) {
    return List.of(NB.of(about), NN.of(about), EN.of(about));
  }
}
