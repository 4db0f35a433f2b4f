package hub.adapters.log;

import hub.core.message.ContentHash;
import java.util.UUID;

/**
 * One record of {@code hub.payload.v1}: a piece of a document, gzipped and then sealed as a whole.
 *
 * <p>A document may be appended twice, when a first attempt never came to its facts, and each
 * attempt is sealed anew: pieces of two attempts never fit together.
 *
 * @param id the message that it is the document of, or the record of the quarantine
 * @param content of the document
 * @param attempt tells the pieces of one attempt from those of another
 * @param index from 0
 * @param count how many pieces there are
 * @param bytes of the whole as it is sealed
 */
@SuppressWarnings("ArrayRecordComponent") // a piece of a seal; never compared
public record PayloadChunk(
    UUID id,
    ContentHash content,
    String keyId,
    UUID attempt,
    int index,
    int count,
    long bytes,
    byte[] piece) {

  /** So that a record with its header stays under the 1 MiB that Kafka takes by default. */
  public static final int MOST_BYTES = 900_000;
}
