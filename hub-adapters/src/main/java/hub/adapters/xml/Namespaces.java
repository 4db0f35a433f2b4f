package hub.adapters.xml;

import hub.core.message.BodyVersion;

/** Namespaces of the standards. */
final class Namespaces {
  static final String MSGHEAD = "http://www.kith.no/xmlstds/msghead/2006-05-24";
  static final String FK1 = "http://www.kith.no/xmlstds/felleskomponent1";
  static final String BASE64 = "http://www.kith.no/xmlstds/base64container";
  static final String EPJ2 = "http://www.kith.no/xmlstds/epj/epj2/2008-02-20";

  private Namespaces() {}

  /**
   * The namespace of the root of a body that is read; a name is part of those of pleie og omsorg.
   */
  static String body(BodyVersion version, String name) {
    return switch (version) {
      case PLO_1_5 -> "http://www.kith.no/xmlstds/po/" + name + "/2009-06-30";
      case PLO_1_6 -> "http://www.kith.no/xmlstds/po/" + name + "/2012-04-01";
      case PLO_2_0 -> "http://ehelse.no/xmlstds/po/" + name + "/2016-05-30";
      case EPJ_EKSTRAKT_1_0 -> "http://www.kith.no/xmlstds/epj/EPJEkstrakt/2008-02-20";
      case DIALOG_1_0 -> "http://www.kith.no/xmlstds/dialog/2006-10-11";
      case DIALOG_1_1 -> "http://www.kith.no/xmlstds/dialog/2013-01-23";
      case APPREC_1_0 -> "http://www.kith.no/xmlstds/apprec/2004-11-21";
      case APPREC_1_1 -> "http://www.kith.no/xmlstds/apprec/2012-02-15";
      case EPIKRISE -> throw new IllegalArgumentException("any: it is not read");
      case KOORDINATORMELDING_1_0 -> "http://meldingshub.no/xmlstds/koordinatormelding/2026-11-22";
    };
  }

  /** That of what the bodies of a version of pleie og omsorg share. */
  static String poKomponent(BodyVersion version) {
    return version == BodyVersion.PLO_2_0
        ? "http://ehelse.no/xmlstds/po/poKomponent/2017-11-30"
        : body(version, "poKomponent");
  }
}
