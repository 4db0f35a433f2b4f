package hub.adapters.intake;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.Json;
import hub.adapters.log.UnreadableRecord;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A PostMessageRequest: the document in it, or what is wrong with it. Names of fields are taken in
 * any case, as Norsk Helsenett's own server does; fields that are not known are left alone.
 *
 * @param bytes null when something is wrong
 */
@SuppressWarnings("ArrayRecordComponent") // decoded once, never compared
record PostedDocument(byte @Nullable [] bytes, List<String> faults) {
  static PostedDocument read(byte[] body) {
    Map<String, JsonNode> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    try {
      Json.read(body).properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    } catch (UnreadableRecord e) {
      return wrong(
          List.of(
              new Said(
                      "Innholdet er ikke et JSON-objekt; send en PostMessageRequest.",
                      "The body is no JSON object; send a PostMessageRequest.")
                  .toString()));
    }
    List<String> faults = new ArrayList<>();
    String contentType = text(fields, "contentType");
    if (!contentType.strip().toLowerCase(Locale.ROOT).startsWith("application/xml")) {
      faults.add(must("contentType", "application/xml"));
    }
    if (!text(fields, "contentTransferEncoding").strip().equalsIgnoreCase("base64")) {
      faults.add(must("contentTransferEncoding", "base64"));
    }
    JsonNode subset = fields.get("receiverHerIdsSubset");
    if (subset != null && !subset.isEmpty()) {
      faults.add(
          "receiverHerIdsSubset: "
              + new Said(
                  "et utvalg av mottakere støttes ikke; utelat feltet, så får alle meldingen",
                  "a subset of the receivers is not supported; leave it out to reach them all"));
    }
    byte[] document = document(text(fields, "businessDocument"), faults);
    return faults.isEmpty() ? new PostedDocument(document, List.of()) : wrong(faults);
  }

  private static byte @Nullable [] document(String encoded, List<String> faults) {
    if (encoded.isBlank()) {
      faults.add(
          "businessDocument: "
              + new Said(
                  "mangler; legg XML-dokumentet her, kodet som base64",
                  "is missing; put the XML document here, encoded as base64"));
      return null;
    }
    try {
      return Base64.getDecoder().decode(withoutSpace(encoded));
    } catch (IllegalArgumentException e) { // its text quotes the content
      faults.add(
          "businessDocument: "
              + new Said(
                  "er ikke base64; kod bytene i XML-dokumentet som base64",
                  "is not base64; encode the bytes of the XML document as base64"));
      return null;
    }
  }

  /** Some encoders break lines. */
  private static String withoutSpace(String encoded) {
    for (int i = 0; i < encoded.length(); i++) {
      if (encoded.charAt(i) <= ' ') {
        return encoded.replaceAll("\\s", "");
      }
    }
    return encoded;
  }

  private static String must(String field, String value) {
    return field + ": " + new Said("må være " + value, "must be " + value);
  }

  private static String text(Map<String, JsonNode> fields, String name) {
    JsonNode value = fields.get(name);
    return value == null || !value.isTextual() ? "" : value.textValue();
  }

  private static PostedDocument wrong(List<String> faults) {
    return new PostedDocument(null, List.copyOf(faults));
  }
}
