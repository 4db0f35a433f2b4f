package hub.adapters.json;

import hub.core.duty.Party;
import hub.core.duty.State;
import hub.core.projection.Figures;
import hub.core.projection.Measure;
import hub.core.projection.Minutes;
import hub.core.projection.StatisticsRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The same numbers as {@link StatisticsJson} but for the spread, as CSV (RFC 4180, UTF-8, a header
 * row): times are whole minutes, and empty where there is nothing to tell of.
 */
public final class StatisticsCsv {
  public static final String HEADER =
      "rule,month,party_role,party_her_id,party_enh,party_name,obligations,open,met,late,breached,"
          + "cancelled,retracted,outage,estimated_start,decided,in_time,"
          + columns("delay")
          + ","
          + columns("late_by")
          + ","
          + columns("lead_time")
          + ",overliggerdogn_stays,overliggerdogn_days";

  private StatisticsCsv() {}

  private static String columns(String name) {
    return name
        + "_count,"
        + Stream.of("median", "p90", "min", "max")
            .map(what -> name + "_" + what + "_minutes")
            .collect(Collectors.joining(","));
  }

  public static byte[] of(List<StatisticsRow> rows) {
    StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
    for (StatisticsRow row : rows) {
      csv.append(cells(row).stream().map(StatisticsCsv::quoted).collect(Collectors.joining(",")))
          .append("\r\n");
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> cells(StatisticsRow row) {
    Figures figures = row.figures();
    boolean isLead = Measure.of(row.rule()).isLead();
    List<String> cells = new ArrayList<>();
    cells.add(row.rule());
    cells.add(row.month().toString());
    party(cells, row.party());
    cells.add(text(figures.all()));
    for (State state :
        List.of(
            State.OPEN,
            State.MET,
            State.MET_LATE,
            State.BREACHED,
            State.CANCELLED,
            State.RETRACTED)) {
      cells.add(text(figures.count(state)));
    }
    cells.add(text(figures.outage()));
    cells.add(text(figures.estimated()));
    cells.add(text(figures.decided()));
    cells.add(text(StatisticsJson.share(figures.inTime())));
    spread(cells, isLead ? new Minutes() : figures.time());
    spread(cells, figures.lateBy());
    spread(cells, isLead ? figures.time() : new Minutes());
    cells.add(figures.stays() == 0 ? "" : text(figures.stays()));
    cells.add(figures.stays() == 0 ? "" : text(figures.nights()));
    return cells;
  }

  private static void party(List<String> cells, @Nullable Party party) {
    cells.add(text(party == null ? null : party.role()));
    cells.add(text(party == null ? null : party.address().herId()));
    cells.add(harmless(text(party == null ? null : party.address().enh())));
    cells.add(harmless(text(party == null ? null : party.address().name())));
  }

  private static void spread(List<String> cells, Minutes minutes) {
    cells.add(minutes.count() == 0 ? "" : text(minutes.count()));
    for (OptionalInt minute :
        List.of(minutes.percentile(50), minutes.percentile(90), minutes.min(), minutes.max())) {
      cells.add(minute.isEmpty() ? "" : text(minute.getAsInt()));
    }
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** A sender chose the text, and a spreadsheet would take one that begins like this for code. */
  private static String harmless(String text) {
    return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
