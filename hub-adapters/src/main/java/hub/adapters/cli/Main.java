package hub.adapters.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the program starts. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // System.out would swallow a broken pipe and follow the locale; this does neither.
    Console console =
        new Console(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
            "1".equals(System.getenv("HUB_DEBUG")));
    System.exit(Hub.run(arguments, console));
  }
}
