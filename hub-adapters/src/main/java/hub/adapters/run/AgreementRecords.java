package hub.adapters.run;

import hub.adapters.log.AgreementTexts;
import hub.adapters.log.Appender;
import hub.adapters.log.Appender.Append;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Tells every partition which agreements this hub has. The same again changes nothing there. */
final class AgreementRecords {
  private AgreementRecords() {}

  static void append(AgreementTexts texts, int partitions, Appender appender) {
    byte[] value = LogFormat.write(LogRecord.clear(Kind.AGREEMENTS, texts.write()));
    List<CompletableFuture<Appender.Appended>> appended = new ArrayList<>(partitions);
    for (int partition = 0; partition < partitions; partition++) {
      appended.add(appender.append(Append.to(Topic.MESSAGE, partition, value)));
    }
    appended.forEach(CompletableFuture::join);
  }
}
