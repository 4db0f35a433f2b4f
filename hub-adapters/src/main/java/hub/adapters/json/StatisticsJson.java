package hub.adapters.json;

import static hub.adapters.json.JsonLines.field;

import com.fasterxml.jackson.core.JsonGenerator;
import hub.core.duty.Party;
import hub.core.duty.State;
import hub.core.projection.Figures;
import hub.core.projection.Measure;
import hub.core.projection.Minutes;
import hub.core.projection.Statistics.By;
import hub.core.projection.StatisticsQuery;
import hub.core.projection.StatisticsRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The numbers per rule, party and month ({@code statistics.v1.json} says what each is). Times are
 * ISO 8601 durations of whole minutes; null stands where there is nothing to tell of.
 *
 * <p>Small numbers are here too: who may read this may read each duty by itself.
 */
public final class StatisticsJson {
  /** How the times spread: how many were below each of these hours. */
  private static final List<Integer> LIMITS = List.of(0, 1, 4, 8, 12, 24, 48, 96, 168, 720);

  private StatisticsJson() {}

  /** The fields of the answer, for one who writes the object round them. */
  public static void write(
      JsonGenerator json, StatisticsQuery wanted, By by, List<StatisticsRow> rows)
      throws IOException {
    field(json, "by", by);
    field(json, "from", wanted.from());
    field(json, "to", wanted.to());
    json.writeArrayFieldStart("rows");
    for (StatisticsRow row : rows) {
      json.writeStartObject();
      row(json, row);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void row(JsonGenerator json, StatisticsRow row) throws IOException {
    Figures figures = row.figures();
    field(json, "rule", row.rule());
    field(json, "month", row.month());
    party(json, row.party());
    json.writeNumberField("obligations", figures.all());
    json.writeNumberField("open", figures.count(State.OPEN));
    json.writeNumberField("met", figures.count(State.MET));
    json.writeNumberField("late", figures.count(State.MET_LATE));
    json.writeNumberField("breached", figures.count(State.BREACHED));
    json.writeNumberField("cancelled", figures.count(State.CANCELLED));
    json.writeNumberField("retracted", figures.count(State.RETRACTED));
    json.writeNumberField("outage", figures.outage());
    json.writeNumberField("estimatedStart", figures.estimated());
    json.writeNumberField("decided", figures.decided());
    json.writeFieldName("inTime");
    BigDecimal inTime = share(figures.inTime());
    if (inTime == null) {
      json.writeNull();
    } else {
      json.writeNumber(inTime);
    }
    boolean isLead = Measure.of(row.rule()).isLead();
    spread(json, "delay", isLead ? null : figures.time());
    spread(json, "lateBy", figures.lateBy());
    spread(json, "leadTime", isLead ? figures.time() : null);
    nights(json, figures);
  }

  private static void party(JsonGenerator json, @Nullable Party party) throws IOException {
    if (party == null) {
      json.writeNullField("party");
    } else {
      PartyJson.write(json, "party", party);
    }
  }

  /** With four decimals; null where none is decided. */
  static @Nullable BigDecimal share(OptionalDouble share) {
    return share.isEmpty()
        ? null
        : BigDecimal.valueOf(share.getAsDouble()).setScale(4, RoundingMode.HALF_UP);
  }

  private static void spread(JsonGenerator json, String name, @Nullable Minutes minutes)
      throws IOException {
    if (minutes == null || minutes.count() == 0) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeNumberField("count", minutes.count());
    field(json, "median", duration(minutes.percentile(50)));
    field(json, "p90", duration(minutes.percentile(90)));
    field(json, "min", duration(minutes.min()));
    field(json, "max", duration(minutes.max()));
    json.writeArrayFieldStart("below");
    for (int hours : LIMITS) {
      json.writeStartObject();
      field(json, "limit", Duration.ofHours(hours));
      json.writeNumberField("count", minutes.below(60 * hours));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static Duration duration(OptionalInt minutes) {
    return Duration.ofMinutes(minutes.orElseThrow());
  }

  private static void nights(JsonGenerator json, Figures figures) throws IOException {
    if (figures.stays() == 0) {
      json.writeNullField("overliggerdogn");
      return;
    }
    json.writeObjectFieldStart("overliggerdogn");
    json.writeNumberField("stays", figures.stays());
    json.writeNumberField("days", figures.nights());
    json.writeEndObject();
  }
}
