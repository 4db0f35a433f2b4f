package hub.adapters.cli;

import hub.adapters.audit.Reading;
import hub.adapters.audit.Refused.Reason;
import hub.adapters.xml.Decoded;
import hub.adapters.xml.Decoder;
import hub.adapters.xml.PatientIdentity;
import hub.adapters.xml.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands the bytes of a file to the decoder and tells what came out in the words of an audit. */
final class XmlReader implements Reading.Reader {
  private final Decoder decoder = new Decoder();

  @Override
  public Reading read(byte[] bytes, @Nullable Instant acceptedAt) {
    return switch (decoder.decode(bytes, acceptedAt)) {
      case Decoded.Accepted accepted -> read(accepted, List.of());
      case Decoded.Objected objected -> read(objected.message(), reasons(objected.refusals()));
      case Decoded.Refused refused -> new Reading.Unreadable(reasons(refused.refusals()));
    };
  }

  private static Reading read(Decoded.Accepted accepted, List<Reason> objections) {
    PatientIdentity child = accepted.child();
    return new Reading.Read(
        accepted.message(),
        accepted.msgId(),
        keys(accepted.patient()),
        child == null ? null : child.keys().getFirst(),
        objections);
  }

  private static List<Reason> reasons(List<Refusal> refusals) {
    return refusals.stream()
        .map(refusal -> new Reason(refusal.code(), refusal.text(), refusal.path()))
        .toList();
  }

  private static List<String> keys(@Nullable PatientIdentity patient) {
    return patient == null ? List.of() : patient.keys();
  }
}
