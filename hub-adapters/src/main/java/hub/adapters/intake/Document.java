package hub.adapters.intake;

import hub.core.message.ContentHash;

/** A document as it was received. */
@SuppressWarnings("ArrayRecordComponent") // never compared: its hash is
record Document(byte[] bytes, ContentHash content) {
  /** As the API has it. */
  static final int MOST_BYTES = 35 * 1024 * 1024;

  static Document of(byte[] bytes) {
    return new Document(bytes, ContentHash.of(bytes));
  }

  boolean isTooLarge() {
    return bytes.length > MOST_BYTES;
  }
}
