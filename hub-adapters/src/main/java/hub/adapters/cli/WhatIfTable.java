package hub.adapters.cli;

import hub.core.projection.AlertSum;
import hub.core.projection.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a proposal would change, for a person: the sums as a table, and all of it in one line. */
final class WhatIfTable {
  private static final List<String> HEADER =
      List.of("rule", "kind", "party", "month", "before", "after", "added", "removed");
  private static final int TEXTS = 4; // the columns before the numbers
  private static final String NOTHING =
      "The proposal changes nothing here. Do its parties and days (from, to) fit these messages?\n";

  private WhatIfTable() {}

  /** Ends in the line that sums it all up. */
  static String of(WhatIf whatIf) {
    return (whatIf.sums().isEmpty() ? NOTHING : table(whatIf.sums()))
        + String.format(
            Locale.ROOT,
            "proposal: %d added, %d removed (%d moved), %d unchanged\n",
            whatIf.added(),
            whatIf.removed(),
            whatIf.moved(),
            whatIf.unchanged());
  }

  private static String table(List<AlertSum> sums) {
    List<List<String>> rows = new ArrayList<>(List.of(HEADER));
    for (AlertSum sum : sums) {
      rows.add(
          List.of(
              sum.rule(),
              sum.kind().name(),
              sum.party() == null ? "-" : TextTable.party(sum.party().address()),
              sum.month().toString(),
              Integer.toString(sum.before()),
              Integer.toString(sum.after()),
              Integer.toString(sum.added()),
              Integer.toString(sum.removed())));
    }
    return TextTable.of(rows, TEXTS);
  }
}
