package hub.adapters.xml;

import java.io.Serial;
import java.nio.file.Path;

/** The folder of official schemas that was named cannot be used. */
public final class SchemaFolderFault extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  SchemaFolderFault(Path folder, String why) {
    super(
        "The folder "
            + folder
            + " of -D"
            + Schemas.OFFICIAL
            + " "
            + why
            + ". Name one with all official schemas of PLO, dialogmelding and hodemelding, or leave"
            + " the option out.",
        null,
        false,
        false);
  }
}
