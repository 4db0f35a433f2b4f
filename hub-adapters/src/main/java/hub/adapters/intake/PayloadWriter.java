package hub.adapters.intake;

import hub.adapters.log.Appender;
import hub.adapters.log.Appender.Append;
import hub.adapters.log.Appender.Appended;
import hub.adapters.log.PayloadChunk;
import hub.adapters.log.PayloadChunkFormat;
import hub.adapters.log.Topic;
import hub.core.message.ContentHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Appends sealed documents to {@code hub.payload.v1}, in chunks. */
final class PayloadWriter {
  private final Appender appender;
  private final Places places;

  PayloadWriter(Appender appender, Places places) {
    this.appender = appender;
    this.places = places;
  }

  /** The future is done when every chunk is durable. */
  CompletableFuture<Void> append(UUID id, ContentHash content, String keyId, byte[] sealed) {
    UUID attempt = UUID.randomUUID();
    int count = Math.max(1, Math.ceilDiv(sealed.length, PayloadChunk.MOST_BYTES));
    List<CompletableFuture<Appended>> appends = new ArrayList<>(count);
    for (int index = 0; index < count; index++) {
      int from = index * PayloadChunk.MOST_BYTES;
      int to = Math.min(sealed.length, from + PayloadChunk.MOST_BYTES);
      byte[] piece = Arrays.copyOfRange(sealed, from, to);
      PayloadChunk chunk =
          new PayloadChunk(id, content, keyId, attempt, index, count, sealed.length, piece);
      CompletableFuture<Appended> append =
          appender.append(
              Append.of(
                  Topic.PAYLOAD, PayloadChunkFormat.key(id), PayloadChunkFormat.write(chunk)));
      appends.add(append);
      if (append.isCompletedExceptionally()) {
        break; // each more would block as long for the same answer
      }
    }
    return CompletableFuture.allOf(appends.toArray(CompletableFuture[]::new))
        .thenRun(() -> remember(id, content, appends));
  }

  private void remember(UUID id, ContentHash content, List<CompletableFuture<Appended>> appends) {
    Appended first = appends.getFirst().resultNow();
    places.put(id, content, first.partition(), first.offset());
  }
}
