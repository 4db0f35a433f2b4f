package hub.core.agreement;

import org.jspecify.annotations.Nullable;

/**
 * When somebody leaves the services for children (K6, {@code transition}). Null where an agreement
 * sets nothing.
 *
 * @param age in years
 * @param all whether a KOORDINATOR is bound like a BARNEKOORDINATOR
 */
public record Transition(@Nullable Integer age, @Nullable Boolean all) {
  public static final Transition NONE = new Transition(null, null);

  Transition over(Transition below) {
    return new Transition(age != null ? age : below.age, all != null ? all : below.all);
  }
}
