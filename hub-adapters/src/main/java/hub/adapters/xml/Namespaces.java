package hub.adapters.xml;

/** Namespaces of the standards. */
final class Namespaces {
  static final String MSGHEAD = "http://www.kith.no/xmlstds/msghead/2006-05-24";
  static final String FK1 = "http://www.kith.no/xmlstds/felleskomponent1";
  static final String EPJ2 = "http://www.kith.no/xmlstds/epj/epj2/2008-02-20";
  static final String DIALOG_1_0 = "http://www.kith.no/xmlstds/dialog/2006-10-11";
  static final String DIALOG_1_1 = "http://www.kith.no/xmlstds/dialog/2013-01-23";

  private Namespaces() {}

  /** A namespace of pleie og omsorg 1.5. */
  static String plo15(String name) {
    return "http://www.kith.no/xmlstds/po/" + name + "/2009-06-30";
  }

  /** A namespace of pleie og omsorg 1.6. */
  static String plo16(String name) {
    return "http://www.kith.no/xmlstds/po/" + name + "/2012-04-01";
  }
}
