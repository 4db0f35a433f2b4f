package hub.core.explanation;

import java.util.List;
import java.util.stream.Stream;

/** What can become of each rule, told once each, for the texts that explain it. */
final class Stories {
  private Stories() {}

  static List<Told> all() {
    return Stream.of(
            AdmissionStories.all(),
            KnownLaterStories.all(),
            AnchorStories.all(),
            OutageStories.all(),
            ReadyStories.all(),
            DischargeStories.all(),
            ReplyStories.all(),
            MeetingStories.all(),
            ChannelStories.all(),
            ContentStories.all(),
            CaseStories.all(),
            ConsentStories.all(),
            TransitionStories.all(),
            EndOfMeasuresStories.all())
        .flatMap(List::stream)
        .toList();
  }
}
