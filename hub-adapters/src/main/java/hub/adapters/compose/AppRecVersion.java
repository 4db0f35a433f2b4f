package hub.adapters.compose;

import hub.core.head.Code;
import hub.core.message.BodyVersion;
import org.jspecify.annotations.Nullable;

/** The two versions of AppRec, and what they call the parties (REFERENCE §8). */
enum AppRecVersion {
  V1_0(
      "http://www.kith.no/xmlstds/apprec/2004-11-21",
      "1.0 2004-11-21",
      "SPR",
      "Tjenesteyter",
      "RECEIVER",
      "Mottaker av applikasjonskvittering"),
  V1_1(
      "http://www.kith.no/xmlstds/apprec/2012-02-15",
      "v1.1 2012-02-15",
      "PRIM",
      "Hovedmottaker",
      "AVS",
      "Avsender");

  private static final String COPY = "COP";

  private final String namespace;
  private final String migVersion;
  private final String primary;
  private final String primaryName;
  private final String receiver;
  private final String receiverName;

  AppRecVersion(
      String namespace,
      String migVersion,
      String primary,
      String primaryName,
      String receiver,
      String receiverName) {
    this.namespace = namespace;
    this.migVersion = migVersion;
    this.primary = primary;
    this.primaryName = primaryName;
    this.receiver = receiver;
    this.receiverName = receiverName;
  }

  /** The one that the standard of the message asks for [1168 8.3]; 1.1 where none is told. */
  static AppRecVersion of(@Nullable BodyVersion body) {
    return body == BodyVersion.PLO_1_5 || body == BodyVersion.DIALOG_1_0 ? V1_0 : V1_1;
  }

  String namespace() {
    return namespace;
  }

  String migVersion() {
    return migVersion;
  }

  /** Of the AppRec's sender, who received the message. */
  Code senderRole(boolean copy) {
    return copy ? new Code(COPY, null, "Kopimottaker") : new Code(primary, null, primaryName);
  }

  /** Of the AppRec's receiver, who sent the message. */
  Code receiverRole() {
    return new Code(receiver, null, receiverName);
  }
}
