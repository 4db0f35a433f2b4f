package hub.core.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an application receipt says of the message that it answers [80415, 1168]. The answered one
 * is named by {@link Message#refToParent}.
 *
 * @param status 8258: 1 taken, 2 refused; 3 is for claims of payment only
 * @param errors 8221, a code for each fault; any code is taken
 * @param originalType 8279 of the message that it answers; null when not told
 */
public record AppRec(String status, List<String> errors, @Nullable String originalType) {
  /** The message was refused and must not be used by its receiver. */
  public boolean isNegative() {
    return status.equals("2");
  }
}
