package hub.adapters.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.Json;
import hub.adapters.log.UnreadableRecord;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A data key as it stands on {@code hub.key.v1}: wrapped by a master key, which also vouches for
 * the record key, so that no patient can be given the key of another.
 *
 * @param master the id of the master key that wrapped it
 * @param since the offset of the record that first told the key; null before it is on the topic. A
 *     key that is wrapped again must bear it, for compaction leaves only the later record.
 */
@SuppressWarnings("ArrayRecordComponent") // what Tink takes; never compared
record WrappedKey(KeyName name, long master, byte[] wrapped, @Nullable Long since) {
  static WrappedKey wrap(KeyName name, byte[] dataKey, MasterKeys masters) {
    return new WrappedKey(name, masters.newest(), masters.wrap(dataKey, name.recordKey()), null);
  }

  byte[] unwrap(MasterKeys masters) throws GeneralSecurityException {
    return masters.unwrap(wrapped, name.recordKey());
  }

  /** The value of the record. */
  byte[] write() {
    return Json.write(json -> {
      json.writeStringField("keyId", name.keyId());
      json.writeBinaryField("wrapped", wrapped);
      json.writeNumberField("master", master);
      if (since != null) {
        json.writeNumberField("since", since);
      }
    });
  }

  static WrappedKey read(KeyName name, byte[] value, long offset) {
    JsonNode json = Json.read(value);
    try {
      if (!name.keyId().equals(json.required("keyId").asText())) {
        throw new UnreadableRecord("a data key stands under the name of another");
      }
      byte[] wrapped = json.required("wrapped").binaryValue();
      if (wrapped == null) {
        throw new UnreadableRecord("a wrapped data key is no text");
      }
      return new WrappedKey(
          name,
          json.required("master").asLong(),
          wrapped,
          Optional.ofNullable(Json.number(json, "since")).orElse(offset));
    } catch (IllegalArgumentException | IOException e) { // their texts quote content
      throw new UnreadableRecord("a wrapped data key cannot be read");
    }
  }
}
