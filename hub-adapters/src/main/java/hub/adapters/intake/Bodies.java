package hub.adapters.intake;

import hub.adapters.log.Json;
import hub.adapters.log.Json.Fields;
import hub.core.message.Address;
import hub.core.message.MessageKind;
import hub.core.projection.Receipt;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bodies of the answers of the API: Message, GetBusinessDocumentResponse and StatusInfo. */
final class Bodies {
  private Bodies() {}

  static String json(Fields fields) {
    return new String(Json.write(fields), StandardCharsets.UTF_8);
  }

  static String message(Receipt receipt) {
    Long receiver = herId(receipt.receiver());
    Long sender = herId(receipt.sender());
    return json(json -> {
      json.writeStringField("id", receipt.id().toString());
      json.writeStringField("contentType", "application/xml");
      json.writeObjectField("receiverHerId", receiver);
      json.writeObjectField("senderHerId", sender);
      json.writeStringField("businessDocumentId", receipt.msgId());
      json.writeStringField("businessDocumentGenDate", receipt.generatedAt().toString());
      json.writeBooleanField("isAppRec", receipt.kind() == MessageKind.APPREC);
    });
  }

  static String document(byte[] document) {
    String encoded = Base64.getEncoder().encodeToString(document);
    return json(json -> {
      json.writeStringField("businessDocument", encoded);
      json.writeStringField("contentType", "application/xml");
      json.writeStringField("contentTransferEncoding", "base64");
    });
  }

  /** One for each receiver that can have a mailbox: by HER-id, as the API knows no other. */
  static String status(Receipt receipt) {
    Set<Long> receivers = new LinkedHashSet<>();
    List<Address> all = new ArrayList<>(receipt.copies());
    all.addFirst(receipt.receiver());
    for (Address address : all) {
      Long herId = herId(address);
      if (herId != null) {
        receivers.add(herId);
      }
    }
    List<String> statuses = new ArrayList<>(receivers.size());
    for (Long receiver : receivers) {
      statuses.add(
          json(json -> {
            json.writeNumberField("receiverHerId", receiver);
            json.writeStringField("transportDeliveryState", "Unconfirmed");
            json.writeNullField("appRecStatus");
          }));
    }
    return "[" + String.join(",", statuses) + "]";
  }

  /** The API addresses services: level 2 where there is one, else the party itself. */
  private static @Nullable Long herId(Address address) {
    return address.level2HerId() != null ? address.level2HerId() : address.herId();
  }
}
