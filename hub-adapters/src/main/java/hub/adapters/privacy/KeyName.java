package hub.adapters.privacy;

import com.google.crypto.tink.subtle.Random;
import hub.adapters.log.UnreadableRecord;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which data key: the record key on {@code hub.key.v1}, {@code <partition key>/<key id>}.
 *
 * @param owner the partition key of the patient, or {@link PartitionKeys#QUARANTINE}
 * @param keyId 96 random bits in hex: says nothing, and no two keys of a country share one
 */
record KeyName(String owner, String keyId) {
  private static final Pattern FORM =
      Pattern.compile("([0-9a-f]{64}|" + PartitionKeys.QUARANTINE + ")/([0-9a-f]{24})");
  private static final int ID_BYTES = 12;

  static KeyName random(String owner) {
    KeyName name = new KeyName(owner, HexFormat.of().formatHex(Random.randBytes(ID_BYTES)));
    if (!FORM.matcher(name.text()).matches()) {
      throw new IllegalArgumentException("a data key is asked for with what is no partition key");
    }
    return name;
  }

  static KeyName read(byte[] recordKey) {
    Matcher text = FORM.matcher(new String(recordKey, StandardCharsets.US_ASCII));
    if (!text.matches()) {
      throw new UnreadableRecord("the name of a data key cannot be read");
    }
    return new KeyName(text.group(1), text.group(2));
  }

  byte[] recordKey() {
    return text().getBytes(StandardCharsets.US_ASCII);
  }

  private String text() {
    return owner + "/" + keyId;
  }
}
