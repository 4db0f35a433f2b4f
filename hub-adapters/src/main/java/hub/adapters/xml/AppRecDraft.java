package hub.adapters.xml;

import hub.core.message.AppRec;
import hub.core.message.BodyVersion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an application receipt says, while it is read. */
final class AppRecDraft {
  /** Null while the document is no AppRec. */
  @Nullable BodyVersion version;

  @Nullable String originalType;
  Spot statusSpot = Spot.NONE;
  @Nullable String status;
  private final List<String> errors = new ArrayList<>(0);

  void status(SafeReader in) {
    statusSpot = Spot.of(in);
    status = in.attribute("V");
  }

  void error(@Nullable String code) {
    if (code != null) {
      errors.add(code);
    }
  }

  AppRec toAppRec(String told) {
    return new AppRec(told, List.copyOf(errors), originalType);
  }
}
