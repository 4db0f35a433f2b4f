package hub.adapters.log;

import hub.core.message.ContentHash;
import hub.core.message.Message;

/**
 * The sealed body of a MESSAGE or REFUSED: the message as facts, and what its payload must be.
 *
 * @param message with the patient's shown name
 * @param msgId as the document has it; the message itself holds it in lower case
 * @param content of the bytes received
 * @param bytes how many they were
 */
public record MessageFacts(Message message, String msgId, ContentHash content, long bytes) {}
