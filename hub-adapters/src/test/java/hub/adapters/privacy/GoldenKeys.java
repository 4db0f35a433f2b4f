package hub.adapters.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The keys of an installation and one data key of it, as they were once written: computed apart
 * from the hub, from what Tink and HMAC-SHA256 publish. For tests only.
 */
final class GoldenKeys {
  static final String IDENTITY = "official|13116900216";
  static final String OWNER = "6e712f2cfed6ce57f78a6bc1cfe417f8b14c3049d7be8e533590bb80995413ad";
  static final String KEY_ID = "0123456789abcdef01234567";

  private GoldenKeys() {}

  /** Puts the files of the keys in a folder. */
  static Path in(Path folder) throws IOException {
    for (String file : List.of("pseudonym.key", "master.key")) {
      try (FileChannel channel = KeyFiles.toWrite(folder.resolve(file))) {
        KeyFiles.write(channel, bytes(file));
      }
    }
    return folder;
  }

  static byte[] recordKey() throws IOException {
    return line(0);
  }

  static byte[] recordValue() throws IOException {
    return line(1);
  }

  private static byte[] line(int n) throws IOException {
    return new String(bytes("key-record.txt"), StandardCharsets.UTF_8)
        .lines()
        .toList()
        .get(n)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream golden = GoldenKeys.class.getResourceAsStream("golden/" + file)) {
      if (golden == null) {
        throw new IOException("no golden file " + file);
      }
      return golden.readAllBytes();
    }
  }
}
