package hub.adapters.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that is kept. As little as measuring needs, so that on a small machine
 * the hub has the processor and not the one who measures.
 */
final class Wire implements Closeable {
  private static final int PATIENCE_MS = 60_000;

  /** An answer; the body is ASCII but for names, and nobody here reads those. */
  record Answer(int status, String body) {}

  private final Socket socket;
  private final String host;
  private final InputStream in;
  private final OutputStream out;

  Wire(URI hub) throws IOException {
    socket = new Socket(hub.getHost(), hub.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MS);
    host = hub.getHost() + ":" + hub.getPort();
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
    out = socket.getOutputStream();
  }

  Answer post(String path, byte[] xml) throws IOException {
    byte[] head =
        head(
            "POST " + path,
            "Accept: application/json",
            "Content-Type: application/xml",
            "Content-Length: " + xml.length);
    byte[] request = new byte[head.length + xml.length]; // one write, one packet
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(xml, 0, request, head.length, xml.length);
    out.write(request);
    return answer();
  }

  Answer get(String path, String accept) throws IOException {
    ask(path, accept);
    return answer();
  }

  /** Asks, and leaves what comes after the head of the answer to the caller, for ever. */
  InputStream stream(String path) throws IOException {
    ask(path, "text/event-stream");
    Head head = head();
    if (head.status != 200) {
      throw new IOException(path + " answers " + head.status);
    }
    socket.setSoTimeout(0);
    return head.isChunked ? new Chunks(in) : in;
  }

  private void ask(String path, String accept) throws IOException {
    out.write(head("GET " + path, "Accept: " + accept));
  }

  private byte[] head(String what, String... fields) {
    String always = "Host: " + host + "\r\napi-version: 2\r\nnhn-source-system: bench\r\n";
    return (what + " HTTP/1.1\r\n" + always + String.join("\r\n", fields) + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private record Head(int status, int length, boolean isChunked) {}

  private Head head() throws IOException {
    int status = Integer.parseInt(line(in).split(" ", 3)[1]);
    int length = 0;
    boolean isChunked = false;
    for (String field = line(in); !field.isEmpty(); field = line(in)) {
      String lower = field.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring("content-length:".length()).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        isChunked = lower.endsWith("chunked");
      }
    }
    return new Head(status, length, isChunked);
  }

  private Answer answer() throws IOException {
    Head head = head();
    byte[] body = head.isChunked ? new Chunks(in).readAllBytes() : in.readNBytes(head.length);
    return new Answer(head.status, new String(body, StandardCharsets.UTF_8));
  }

  static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the hub closed the connection");
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
