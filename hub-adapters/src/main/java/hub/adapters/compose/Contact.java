package hub.adapters.compose;

import java.util.regex.Pattern;

/** The health professional who answers for a draft and can be called about it [1077]. */
public record Contact(String givenName, String familyName, String telephone) {
  private static final Pattern SEPARATORS = Pattern.compile("[\\s()-]");
  private static final Pattern NORWEGIAN = Pattern.compile("\\d{8}");
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d{3,15}");

  public Contact {
    if (!NUMBER.matcher(bare(telephone)).matches()) {
      throw DraftFault.ofDraft(
          "The telephone number is no number of 3 to 15 digits; write it like 55512345.");
    }
    if (givenName.isBlank() || familyName.isBlank()) {
      throw DraftFault.ofDraft("The contact lacks a given name or a family name; write both.");
    }
  }

  private static String bare(String telephone) {
    return SEPARATORS.matcher(telephone).replaceAll("");
  }

  /** As an address of 9061. */
  String tel() {
    String bare = bare(telephone);
    return "tel:" + (NORWEGIAN.matcher(bare).matches() ? "+47" + bare : bare);
  }

  @Override
  public String toString() {
    return "Contact[masked]";
  }
}
