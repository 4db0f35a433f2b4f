package hub.adapters.intake;

import hub.core.message.ContentHash;

/** A document as it was received. */
@SuppressWarnings("ArrayRecordComponent") // never compared: its hash is
record Document(byte[] bytes, ContentHash content) {
  /** What is taken for now; the API itself allows 35 MB. */
  static final int MOST_BYTES = 5 * 1024 * 1024;

  static Document of(byte[] bytes) {
    return new Document(bytes, ContentHash.of(bytes));
  }

  boolean isTooLarge() {
    return bytes.length > MOST_BYTES;
  }
}
