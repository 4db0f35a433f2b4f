package hub.adapters.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A PostMessageRequest: the document in it, or what is wrong with it. Names of fields are taken in
 * any case, as Norsk Helsenett's own server does; fields that are not known are left alone.
 *
 * @param bytes null when something is wrong
 */
@SuppressWarnings("ArrayRecordComponent") // decoded once, never compared
record PostedDocument(byte @Nullable [] bytes, List<String> faults) {
  private static final int MOST_CHARACTERS = 48 * 1024 * 1024; // a document in base64

  private static final ObjectReader REQUESTS =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(MOST_CHARACTERS).build())
                  .build())
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(Request.class);

  /** As it is sent. */
  private record Request(
      @Nullable JsonNode contentType,
      @Nullable JsonNode contentTransferEncoding,
      @Nullable JsonNode receiverHerIdsSubset,
      @JsonDeserialize(using = Base64Reader.class) @Nullable Base64 businessDocument) {}

  /**
   * A field that should be base64.
   *
   * @param bytes null when it is not
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Base64(byte @Nullable [] bytes) {}

  /** Decodes while it reads: the text of a large document is never put together. */
  private static final class Base64Reader extends JsonDeserializer<Base64> {
    @Override
    public @Nullable Base64 deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      if (json.currentToken() != JsonToken.VALUE_STRING) {
        json.skipChildren();
        return null;
      }
      try {
        return new Base64(json.getBinaryValue()); // leaves out white space: some break lines
      } catch (IOException e) { // its text quotes the content
        json.finishToken();
        return new Base64(null);
      }
    }
  }

  static PostedDocument read(byte[] body) {
    Request request;
    try {
      request = REQUESTS.readValue(body);
    } catch (IOException e) { // its text quotes the content
      request = null;
    }
    if (request == null) {
      return wrong(
          List.of(
              new Said(
                      "Innholdet er ikke et JSON-objekt; send en PostMessageRequest.",
                      "The body is no JSON object; send a PostMessageRequest.")
                  .toString()));
    }
    return checked(request);
  }

  private static PostedDocument checked(Request request) {
    List<String> faults = new ArrayList<>();
    if (!text(request.contentType).toLowerCase(Locale.ROOT).startsWith("application/xml")) {
      faults.add(must("contentType", "application/xml"));
    }
    if (!text(request.contentTransferEncoding).equalsIgnoreCase("base64")) {
      faults.add(must("contentTransferEncoding", "base64"));
    }
    if (request.receiverHerIdsSubset != null && !request.receiverHerIdsSubset.isEmpty()) {
      faults.add(
          "receiverHerIdsSubset: "
              + new Said(
                  "et utvalg av mottakere støttes ikke; utelat feltet, så får alle meldingen",
                  "a subset of the receivers is not supported; leave it out to reach them all"));
    }
    byte[] document = document(request.businessDocument, faults);
    return faults.isEmpty() ? new PostedDocument(document, List.of()) : wrong(faults);
  }

  private static byte @Nullable [] document(@Nullable Base64 posted, List<String> faults) {
    if (posted == null || (posted.bytes != null && posted.bytes.length == 0)) {
      faults.add(
          "businessDocument: "
              + new Said(
                  "mangler; legg XML-dokumentet her, kodet som base64",
                  "is missing; put the XML document here, encoded as base64"));
      return null;
    }
    if (posted.bytes == null) {
      faults.add(
          "businessDocument: "
              + new Said(
                  "er ikke base64; kod bytene i XML-dokumentet som base64",
                  "is not base64; encode the bytes of the XML document as base64"));
    }
    return posted.bytes;
  }

  private static String must(String field, String value) {
    return field + ": " + new Said("må være " + value, "must be " + value);
  }

  private static String text(@Nullable JsonNode value) {
    return value == null || !value.isTextual() ? "" : value.textValue().strip();
  }

  private static PostedDocument wrong(List<String> faults) {
    return new PostedDocument(null, List.copyOf(faults));
  }
}
