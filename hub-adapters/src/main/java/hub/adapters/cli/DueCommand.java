package hub.adapters.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hub.adapters.agreement.AgreementFault;
import hub.adapters.json.JsonLines;
import hub.adapters.json.LineQueue;
import hub.core.agreement.Agreements;
import hub.core.duty.Deadline;
import hub.core.duty.Enquiry;
import hub.core.duty.Rule;
import hub.core.explanation.Language;
import java.io.IOException;

/** {@code due}: a due time for each case on stdin, in the order of the lines. */
final class DueCommand {
  private final Console console;
  private final Language language;
  private final DueCases cases;
  private boolean someWrong;

  DueCommand(Console console, Language language, Agreements agreements) {
    this.console = console;
    this.language = language;
    this.cases = new DueCases(agreements);
  }

  int run() throws IOException {
    Lines lines = new Lines(console.in());
    try (LineQueue answers = new LineQueue(new JsonLines(console.out()))) {
      while (lines.next(answers::flush)) {
        if (!lines.isBlank()) {
          answer(lines, answers);
        }
      }
    }
    return Exit.someRefused(someWrong);
  }

  private void answer(Lines lines, LineQueue answers) throws IOException {
    Enquiry enquiry;
    try {
      if (lines.isTooLong()) {
        throw new LineFault("the line is longer than 1 MB");
      }
      enquiry = cases.enquiry(DueLine.read(lines));
    } catch (LineFault | AgreementFault e) {
      someWrong = true;
      String error = e.getMessage() == null ? "wrong" : e.getMessage();
      long number = lines.number();
      answers.add(json -> wrong(json, number, error));
      return;
    }
    Rule rule = enquiry.rule();
    Deadline deadline = enquiry.answer();
    answers.add(json -> write(json, rule, deadline));
  }

  private static void wrong(JsonGenerator json, long line, String error) throws IOException {
    json.writeNumberField("line", line);
    json.writeStringField("error", error);
  }

  private void write(JsonGenerator json, Rule rule, Deadline deadline) throws IOException {
    json.writeStringField("rule", rule.id());
    JsonLines.instant(json, "start", deadline.start());
    JsonLines.instant(json, "due", deadline.due());
    JsonLines.instant(json, "warnAt", deadline.warnAt());
    JsonLines.texts(json, "explanation", language.say(deadline.how()));
  }
}
