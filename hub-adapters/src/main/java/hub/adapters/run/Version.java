package hub.adapters.run;

import java.util.Objects;

/** The version of the hub, as its jar bears it. */
public final class Version {
  private Version() {}

  public static String text() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }
}
