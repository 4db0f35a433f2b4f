package hub.adapters.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import hub.adapters.intake.Decoding;
import hub.adapters.xml.Decoder;
import java.util.UUID;

/** The rooms put together as the running hub does it, for tests without one. */
public final class WiredAsRun {
  private static final Decoding DECODING = Receiving.decoding(new Decoder(), WiredAsRun::child);

  private WiredAsRun() {}

  /** A name that does not show the number; as the running hub has it, but for the key. */
  private static String child(String number) {
    return "c-" + UUID.nameUUIDFromBytes(number.getBytes(UTF_8));
  }

  public static Decoding decoding() {
    return DECODING;
  }
}
