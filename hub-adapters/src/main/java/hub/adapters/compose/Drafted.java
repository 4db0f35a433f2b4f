package hub.adapters.compose;

import java.util.List;

/**
 * A message that is ready to be sent by a journal system, once a person has read it.
 *
 * @param xml in UTF-8
 * @param warnings what that person should look at; nothing of them names the patient
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Drafted(byte[] xml, List<String> warnings) {
  @Override
  public String toString() {
    return "Drafted[" + warnings + "]";
  }
}
