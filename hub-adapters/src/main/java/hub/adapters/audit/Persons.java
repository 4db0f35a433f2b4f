package hub.adapters.audit;

import hub.core.message.Message;
import hub.core.message.Pseudonym;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in an archive: a message that gives two numbers says that they are one person's (D14).
 *
 * <p>A number is linked to the next better one that it was first seen with, as the running hub's
 * log does it, and stays there; a later message that says otherwise is about whom it names first.
 * So no two persons become one by way of a third. The first name stays.
 */
public final class Persons {
  private final Names newNames;
  private final Map<String, String> linkedTo = new HashMap<>();
  private final Map<String, Named> names = new HashMap<>();

  private int met;

  private record Named(Pseudonym name, int order) {}

  /** All that was known by one number is now of another. */
  record Link(String from, String to) {}

  /**
   * The person whom a message is about.
   *
   * @param key the number to go by
   * @param links what the message links by the way, in order
   */
  record Person(String key, Pseudonym name, List<Link> links) {}

  /**
   * Makes an empty one.
   *
   * @param newNames names a person who is met for the first time
   */
  public Persons(Names newNames) {
    this.newNames = newNames;
  }

  /** The message about its patient and child by name; as it is when it is about none. */
  public Message named(Message message, List<String> keys, @Nullable String child) {
    return keys.isEmpty() ? message : named(message, of(message, keys), child);
  }

  /** The same about a patient who is known. */
  Message named(Message message, Person patient, @Nullable String child) {
    Message named = message.about(patient.name());
    return child == null ? named : named.aboutChild(newNames.ofChild(child));
  }

  /** One for training links nobody. */
  Person of(Message message, List<String> keys) {
    List<Link> links = new ArrayList<>(0);
    if (!message.training()) {
      for (int i = keys.size() - 1; i > 0; i--) {
        link(keys.get(i), keys.get(i - 1), links);
      }
    }
    String key = follow(keys.getFirst());
    Named named =
        names.computeIfAbsent(key, unknown -> new Named(newNames.ofPatient(unknown), met++));
    return new Person(key, named.name, links);
  }

  private void link(String number, String better, List<Link> links) {
    if (linkedTo.containsKey(number)) {
      return;
    }
    String person = follow(better);
    linkedTo.put(number, better);
    Named known = names.remove(number);
    if (known != null) {
      names.merge(person, known, (a, b) -> a.order < b.order ? a : b);
    }
    links.add(new Link(number, person));
  }

  private String follow(String number) {
    String person = number;
    for (String next = linkedTo.get(person); next != null; next = linkedTo.get(person)) {
      person = next;
    }
    return person;
  }
}
