package hub.adapters.audit;

import hub.core.message.Pseudonym;

/** Names as they are given, for tests whose persons are made up. */
public final class PlainNames implements Names {
  @Override
  public Pseudonym ofPatient(String patient) {
    return new Pseudonym(patient);
  }

  @Override
  public String ofChild(String child) {
    return child;
  }
}
