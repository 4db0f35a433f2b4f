package hub.adapters.run;

import hub.adapters.compose.AppRecError;
import hub.adapters.compose.AppRecs;
import hub.adapters.intake.Rejections;
import hub.adapters.xml.HeadReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Intake refuses, one room reads the head of what was refused, and another writes the AppRec. */
record AppRecAnswers(InstantSource clock) implements Rejections {
  @Override
  public Optional<String> appRec(byte[] document, List<Fault> faults) {
    return AppRecs.rejected(
            HeadReader.read(document),
            clock.instant(),
            faults.stream().map(each -> new AppRecError(each.code(), each.text())).toList())
        .map(xml -> new String(xml, StandardCharsets.UTF_8));
  }
}
