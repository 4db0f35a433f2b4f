package hub.adapters.run;

import hub.adapters.intake.Decoding;
import hub.adapters.xml.Decoder;

/** The rooms put together as the running hub does it, for tests without one. */
public final class WiredAsRun {
  private static final Decoding DECODING = Receiving.decoding(new Decoder());

  private WiredAsRun() {}

  public static Decoding decoding() {
    return DECODING;
  }
}
