package hub.adapters.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Where a command reads, answers and talks.
 *
 * @param out for JSON lines only
 * @param err for people
 * @param debug show the stack trace of a failure
 */
record Console(InputStream in, OutputStream out, PrintStream err, boolean debug) {}
