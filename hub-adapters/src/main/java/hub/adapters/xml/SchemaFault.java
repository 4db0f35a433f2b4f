package hub.adapters.xml;

import org.jspecify.annotations.Nullable;

/** What can be wrong by the schema, each with our own sentence about it. */
enum SchemaFault {
  ELEMENT(
      "The element %s may not stand here, or one that must come before it is missing; follow the"
          + " order of the schema."),
  ATTRIBUTE("The attribute %2$s of %1$s is not in the schema; remove it."),
  ATTRIBUTE_VALUE(
      "The value of the attribute %2$s of %1$s does not have the form that the schema asks for;"
          + " correct it."),
  MISSING_ATTRIBUTE("An attribute that %s must have is missing; add it as the schema says."),
  INCOMPLETE("The element %s ends before all that it must contain; add what the schema asks for."),
  NOT_EMPTY("The element %s must be empty, without white space too; remove what it holds."),
  TEXT("The element %s may hold elements only; remove the text in it."),
  CHILDREN("The element %s may hold text only; remove the elements in it."),
  VALUE(
      "The element %s is empty or its value does not have the form that the schema asks for;"
          + " correct it or fill it in.");

  private final String sentence;

  SchemaFault(String sentence) {
    this.sentence = sentence;
  }

  /** One attribute that is there is to blame. */
  boolean isOfAttribute() {
    return this == ATTRIBUTE || this == ATTRIBUTE_VALUE;
  }

  String text(String element, String attribute) {
    return sentence.formatted(element, attribute);
  }

  /**
   * The fault in a start tag, by what the validator's message begins with. Null for one that tells
   * a detail of the next: first "no date", and then "the value of an attribute".
   */
  static @Nullable SchemaFault ofStart(String message) {
    if (begins(message, "cvc-complex-type.2.4", "cvc-elt.1", "cvc-elt.2", "cvc-type.2")) {
      return ELEMENT;
    }
    if (begins(message, "cvc-complex-type.4")) {
      return MISSING_ATTRIBUTE;
    }
    if (begins(message, "cvc-attribute", "cvc-complex-type.3.1", "cvc-elt.4")) {
      return ATTRIBUTE_VALUE;
    }
    return begins(message, "cvc-complex-type.3", "cvc-complex-type.5", "cvc-type.3", "cvc-elt.3")
        ? ATTRIBUTE
        : null;
  }

  /** The fault in the content of an element, told at its end tag. */
  static SchemaFault ofContent(String message, boolean hasChildren) {
    if (begins(message, "cvc-complex-type.2.4")) {
      return INCOMPLETE;
    }
    if (begins(message, "cvc-complex-type.2.1", "cvc-elt.3.2.1")) {
      return NOT_EMPTY;
    }
    if (begins(message, "cvc-complex-type.2.3")) {
      return TEXT;
    }
    return hasChildren && !begins(message, "cvc-id") ? CHILDREN : VALUE;
  }

  private static boolean begins(String message, String... codes) {
    for (String code : codes) {
      if (message.startsWith(code)) {
        return true;
      }
    }
    return false;
  }
}
