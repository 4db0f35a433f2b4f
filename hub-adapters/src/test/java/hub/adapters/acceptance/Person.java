package hub.adapters.acceptance;

/** A synthetic patient of the official tests, by each kind of number. */
record Person(String fnr, String dnr, String hnr, String born, String sex) {
  static final Person ROLAND =
      new Person("15076500565", "55076500559", "15476500548", "1965-07-15", "1");
  static final Person LINE =
      new Person("13116900216", "43116900239", "13416900250", "1969-11-13", "2");

  /** Of whom no other message is. */
  static final String UNKNOWN = "13116800114";
}
