package hub.adapters.compose;

import hub.core.duty.Rule;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person wants to say to a message. Its texts are clinical, and in no toString. */
public sealed interface Draft {
  /**
   * A question to whoever sent the message [1152].
   *
   * @param asker null when the message tells who received it
   * @param type of the asker's list; 99 needs a question
   */
  record Foresporsel(@Nullable Asker asker, int type, @Nullable String question) implements Draft {
    @Override
    public String toString() {
      return "Foresporsel[" + type + "]";
    }
  }

  /**
   * The municipality's answer to a LOG_UTSKRIVNINGSKLAR [1077], in the words of rules.md 4.2.
   *
   * @param from the day from which it can receive the patient, for that answer only
   * @param more a text of its own after that of the template
   */
  record Svar(Answer answer, @Nullable LocalDate from, @Nullable String more) implements Draft {
    @Override
    public String toString() {
      return "Svar[" + answer + "]";
    }
  }

  /** The three answers. */
  enum Answer {
    CAN_RECEIVE,
    CAN_RECEIVE_LATER,
    CANNOT_YET
  }

  /** A fault in the message itself, found after it was taken [1151]. */
  record Feil(Fault fault, String text) implements Draft {
    /** 8117. */
    public enum Fault {
      FEIL_ADRESSAT("1", "Feil adressat"),
      MANGELFULLE_OPPLYSNINGER("2", "Mangelfulle opplysninger"),
      ANNET("9", "Annet");

      final String code;
      final String title;

      Fault(String code, String title) {
        this.code = code;
        this.title = title;
      }
    }

    @Override
    public String toString() {
      return "Feil[" + fault + "]";
    }
  }

  /**
   * A deviation from what the parties have agreed, such as a broken deadline.
   *
   * @param rule what was broken
   * @param obligation the hub's id of it; null when it is not told
   * @param fromSender whoever sent the message writes; null for the party that does not owe it
   */
  record Avvik(
      Rule rule, @Nullable UUID obligation, @Nullable String text, @Nullable Boolean fromSender)
      implements Draft {
    @Override
    public String toString() {
      return "Avvik[" + rule + "]";
    }
  }
}
