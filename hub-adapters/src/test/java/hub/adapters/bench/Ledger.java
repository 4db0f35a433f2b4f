package hub.adapters.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What was posted to a hub and what it answered, kept outside of it: a line of JSON for each, on
 * the disk before the next thing happens, so that it also holds when everything else is cut off.
 */
final class Ledger implements Closeable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FileChannel file;

  private Ledger(FileChannel file) {
    this.file = file;
  }

  /**
   * One message.
   *
   * @param sha256 of the bytes that were posted
   * @param ids those that the hub gave it, one for each time it said 201
   */
  record Entry(String msgId, String sha256, List<String> ids) {
    boolean isAccepted() {
      return !ids.isEmpty();
    }
  }

  static Ledger appendingTo(Path file) throws IOException {
    return new Ledger(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  /** Before it is posted. */
  void posts(String msgId, byte[] xml) throws IOException {
    write(JSON.createObjectNode().put("msgId", msgId).put("sha256", sha256(xml)));
  }

  /** After the hub said 201. */
  void accepted(String msgId, String id) throws IOException {
    write(JSON.createObjectNode().put("msgId", msgId).put("id", id));
  }

  private synchronized void write(JsonNode line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
    file.force(false);
  }

  /** By MsgId. A last line that was cut off says nothing. */
  static Map<String, Entry> read(Path file) throws IOException {
    Map<String, Entry> entries = new HashMap<>();
    for (String text : Files.readAllLines(file)) {
      if (text.endsWith("}")) {
        JsonNode line = JSON.readTree(text);
        Entry entry =
            entries.computeIfAbsent(
                line.get("msgId").asText(),
                msgId -> new Entry(msgId, line.path("sha256").asText(), new ArrayList<>()));
        if (line.has("id")) {
          entry.ids().add(line.get("id").asText());
        }
      }
    }
    return entries;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
