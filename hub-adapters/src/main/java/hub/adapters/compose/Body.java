package hub.adapters.compose;

import hub.core.head.Code;
import org.jspecify.annotations.Nullable;

/**
 * A Dialogmelding, which is all that the hub drafts [80603]: one question or one note. Neither
 * shows its text.
 */
sealed interface Body {
  /** Type/V of the message. */
  String type();

  String namespace();

  /** A question in dialogmelding 1.0. */
  record Question(Code kind, @Nullable String text) implements Body {
    @Override
    public String type() {
      return "DIALOG_FORESPORSEL";
    }

    @Override
    public String namespace() {
      return Namespace.DIALOG_1_0;
    }

    @Override
    public String toString() {
      return "Question[" + kind.value() + "]";
    }
  }

  /** A note: what it is about by code and in words, and its text. */
  record Note(String type, String namespace, Code theme, String subject, String text)
      implements Body {
    @Override
    public String toString() {
      return "Note[" + theme.value() + "]";
    }
  }
}
