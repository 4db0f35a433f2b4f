package hub.adapters.xml;

import hub.core.message.Message;
import java.util.Objects;

/** Decodes in one step, for tests that know what to expect. */
final class Decoding {
  private static final Decoder DECODER = new Decoder();

  private Decoding() {}

  static Decoded decode(byte[] xml) {
    return DECODER.decode(xml);
  }

  static Decoded decode(TestMessages message) {
    return DECODER.decode(message.bytes());
  }

  static Message message(TestMessages message) {
    return accepted(decode(message)).message();
  }

  /** Also of one that may not be shared. */
  static Message said(TestMessages message) {
    Decoded decoded = decode(message);
    return decoded instanceof Decoded.Objected objected
        ? objected.message().message()
        : accepted(decoded).message();
  }

  static PatientIdentity patient(TestMessages message) {
    return Objects.requireNonNull(accepted(decode(message)).patient());
  }

  static Decoded.Refused refused(byte[] xml) {
    if (decode(xml) instanceof Decoded.Refused refused) {
      return refused;
    }
    throw new AssertionError("was accepted");
  }

  static Decoded.Refused refused(TestMessages message) {
    return refused(message.bytes());
  }

  static Decoded.Objected objected(TestMessages message) {
    if (decode(message) instanceof Decoded.Objected objected) {
      return objected;
    }
    throw new AssertionError("may be shared");
  }

  private static Decoded.Accepted accepted(Decoded decoded) {
    return switch (decoded) {
      case Decoded.Accepted accepted -> accepted;
      case Decoded.Objected objected -> throw new AssertionError("refused: " + objected.refusals());
      case Decoded.Refused refused -> throw new AssertionError("refused: " + refused.refusals());
    };
  }
}
