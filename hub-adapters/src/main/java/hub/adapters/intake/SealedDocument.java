package hub.adapters.intake;

import hub.adapters.log.Sealing;
import hub.adapters.log.UnreadableRecord;
import hub.core.message.ContentHash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A document as the log holds it: gzipped, then sealed together with whose it is. */
final class SealedDocument {
  private static final int LARGE = 256 * 1024;

  private SealedDocument() {}

  /**
   * Seals a document.
   *
   * @param id of the message, or of the record of the quarantine
   */
  static byte[] seal(Sealing sealing, String keyId, UUID id, Document document) {
    return sealing.seal(keyId, zip(document.bytes()), about(id, keyId, document.content()));
  }

  /**
   * Opens it again.
   *
   * @throws UnreadableRecord when it is not what was sealed
   * @throws Sealing.KeyGone when the patient was erased
   */
  static byte[] open(Sealing sealing, String keyId, UUID id, ContentHash content, byte[] sealed) {
    byte[] document = unzip(sealing.open(keyId, sealed, about(id, keyId, content)));
    if (!ContentHash.of(document).equals(content)) {
      throw new UnreadableRecord("a document is not the one that its record names");
    }
    return document;
  }

  private static byte[] about(UUID id, String keyId, ContentHash content) {
    return (id + "|" + keyId + "|" + content).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream(likely(bytes.length));
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing can fail in memory", e);
    }
    return zipped.toByteArray();
  }

  /** Text shrinks to a tenth; an attachment, which makes a document large, to three fourths. */
  private static int likely(int length) {
    return length < LARGE ? length / 4 + 64 : length / 5 * 4;
  }

  private static byte[] unzip(byte[] zipped) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      byte[] bytes = in.readNBytes(Document.MOST_BYTES + 1);
      if (bytes.length > Document.MOST_BYTES) {
        throw new UnreadableRecord("a document is larger than any that is taken");
      }
      return bytes;
    } catch (IOException e) {
      throw new UnreadableRecord("a document cannot be unzipped");
    }
  }
}
