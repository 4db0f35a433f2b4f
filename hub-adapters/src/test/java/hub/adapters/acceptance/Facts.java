package hub.adapters.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import hub.adapters.xml.Decoded;
import hub.adapters.xml.Decoder;
import hub.core.message.Address;
import hub.core.message.Message;
import hub.core.message.Pseudonym;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a document tells, as one line that a person can hold against it. */
final class Facts {
  private static final Decoder DECODER = new Decoder();

  private Facts() {}

  static Decoded.Accepted read(byte[] document) {
    return switch (DECODER.decode(document)) {
      case Decoded.Accepted accepted -> accepted;
      case Decoded.Objected objected -> throw new AssertionError("refused: " + objected.refusals());
      case Decoded.Refused refused -> throw new AssertionError("refused: " + refused.refusals());
    };
  }

  static Decoded.Accepted read(String document) {
    return read(document.getBytes(UTF_8));
  }

  /** All are about one patient. */
  static Message message(String document) {
    return read(document).message().about(new Pseudonym("p1"));
  }

  /**
   * Kind, status, standard, time, the parties by HER-id (or ENH) and service (p for a person), the
   * number of copies, the events with their times, and the contents that guidelines ask for.
   */
  static String told(String document) {
    Message message = read(document).message();
    Map<String, String> times = new TreeMap<>();
    message.told().times().forEach((event, time) -> times.put(event.name(), time.value()));
    return message.kind()
        + " "
        + (message.status() == null ? "-" : message.status())
        + " "
        + message.version()
        + " "
        + message.generatedAt()
        + " "
        + party(message.sender())
        + " -> "
        + party(message.receiver())
        + (message.copies().isEmpty() ? "" : " +" + message.copies().size())
        + (message.refersToNothing() ? "" : " refers")
        + " "
        + times
        + " "
        + new TreeSet<>(message.told().present());
  }

  private static String party(Address address) {
    return (address.herId() == null ? "enh" + address.enh() : address.herId().toString())
        + (address.level2HerId() == null ? "" : "/" + address.level2HerId())
        + (address.person() ? "p" : "");
  }
}
