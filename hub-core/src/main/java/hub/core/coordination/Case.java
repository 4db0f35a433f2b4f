package hub.core.coordination;

import hub.core.message.Coordination;
import hub.core.message.Coordination.Need;
import hub.core.message.Fact.Received;
import hub.core.message.MessageId;
import hub.core.message.MsgId;
import hub.core.message.PartyId;
import hub.core.message.Statement;
import hub.core.message.Statement.Who;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person and one municipality, across conversations (D24): what they and others said to each
 * other about coordinator, plan and child, and what happened to the person meanwhile.
 */
public final class Case {
  private final MessageId id;
  private final PartyId municipality;
  private final Person person;
  private final List<Entry> entries = new ArrayList<>(4);

  /**
   * Whom a case is about.
   *
   * @param child tells one child from another; null for the patient, and where it is not told
   */
  public record Person(Who who, @Nullable String child) {
    static Person of(Coordination told) {
      Statement statement = told.statement();
      return statement == null
          ? new Person(Who.PATIENT, null)
          : new Person(statement.who(), statement.child());
    }
  }

  /** What a message says in the case, in the order of the log. */
  public sealed interface Entry {
    Received fact();
  }

  /**
   * It says something about a need.
   *
   * @param need what it is about; of an answer that does not tell, that of what it refers to; null
   *     for any
   * @param other who is not the municipality
   * @param known the other is known as a hospital of the patient by a stay
   */
  public record Said(
      Received fact, Coordination told, @Nullable Need need, PartyId other, boolean known)
      implements Entry {}

  /** The patient leaves a hospital. */
  public record Left(Received fact, PartyId trust) implements Entry {}

  /** The patient is dead. */
  public record Died(Received fact) implements Entry {}

  /** An epikrise about the patient. */
  public record Epikrise(Received fact, PartyId from) implements Entry {}

  Case(MessageId id, PartyId municipality, Person person) {
    this.id = id;
    this.municipality = municipality;
    this.person = person;
  }

  /** Id of the message that opened it. */
  public MessageId id() {
    return id;
  }

  public PartyId municipality() {
    return municipality;
  }

  public Person person() {
    return person;
  }

  public List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** It is the patient's own, not a child's. */
  boolean isOfPatient() {
    return person.who() == Who.PATIENT;
  }

  boolean isOfChild() {
    return person.who() == Who.CHILD;
  }

  void add(Entry entry) {
    entries.add(entry);
  }

  /** What a message of the case that has this id is about; null when there is none. */
  @Nullable Need needOf(MsgId id) {
    for (Entry entry : entries) {
      if (entry instanceof Said said && said.fact().message().msgId().equals(id)) {
        return said.need();
      }
    }
    return null;
  }

  /** The message has said something here. */
  boolean holds(MessageId message) {
    return entries.stream()
        .anyMatch(
            entry -> entry instanceof Said said && said.fact().message().id().equals(message));
  }

  /** It has to do with both parties. */
  boolean isBetween(PartyId one, PartyId two) {
    PartyId other = municipality.equals(one) ? two : municipality.equals(two) ? one : null;
    return other != null
        && entries.stream()
            .anyMatch(entry -> entry instanceof Said said && said.other().equals(other));
  }

  /** The month in which the person becomes 18, as last told up to a message; null when unknown. */
  public @Nullable YearMonth adultIn(Entry upTo) {
    YearMonth month = null;
    for (Entry entry : entries) {
      if (entry instanceof Said said && said.fact().message().told().adultIn() != null) {
        month = said.fact().message().told().adultIn();
      }
      if (entry.equals(upTo)) {
        return month;
      }
    }
    return month;
  }
}
