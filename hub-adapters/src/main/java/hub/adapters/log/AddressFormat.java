package hub.adapters.log;

import static hub.adapters.log.Json.number;
import static hub.adapters.log.Json.optional;
import static hub.adapters.log.Json.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import hub.core.message.Address;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How a sender or receiver is written in a record. Absent means not told. */
final class AddressFormat {
  private AddressFormat() {}

  static void write(JsonGenerator json, String name, Address address) throws IOException {
    json.writeFieldName(name);
    write(json, address);
  }

  static void writeAll(JsonGenerator json, String name, List<Address> addresses)
      throws IOException {
    if (addresses.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (Address address : addresses) {
      write(json, address);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Address address) throws IOException {
    json.writeStartObject();
    if (address.herId() != null) {
      json.writeNumberField("herId", address.herId());
    }
    optional(json, "enh", address.enh());
    optional(json, "name", address.name());
    if (address.level2HerId() != null) {
      json.writeNumberField("level2HerId", address.level2HerId());
    }
    if (address.person()) {
      json.writeBooleanField("person", true);
    }
    json.writeEndObject();
  }

  static Address read(JsonNode json) {
    return new Address(
        number(json, "herId"),
        text(json, "enh"),
        text(json, "name"),
        number(json, "level2HerId"),
        json.path("person").asBoolean(false));
  }

  static List<Address> readAll(JsonNode json) {
    List<Address> addresses = new ArrayList<>(json.size());
    json.forEach(address -> addresses.add(read(address)));
    return List.copyOf(addresses);
  }
}
