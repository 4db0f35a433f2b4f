package hub.core.duty;

/** Who owes and to whom. */
record Parties(Party obliged, Party counterparty) {
  Parties swapped() {
    return new Parties(counterparty, obliged);
  }
}
