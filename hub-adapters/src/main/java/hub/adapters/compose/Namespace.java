package hub.adapters.compose;

/** Namespaces of what the hub writes. */
final class Namespace {
  static final String MSGHEAD = "http://www.kith.no/xmlstds/msghead/2006-05-24";
  static final String FK1 = "http://www.kith.no/xmlstds/felleskomponent1";
  static final String DIALOG_1_0 = "http://www.kith.no/xmlstds/dialog/2006-10-11";
  static final String DIALOG_1_1 = "http://www.kith.no/xmlstds/dialog/2013-01-23";

  private Namespace() {}
}
