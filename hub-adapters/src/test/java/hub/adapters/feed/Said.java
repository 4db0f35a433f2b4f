package hub.adapters.feed;

import hub.adapters.log.Topic;
import hub.core.duty.AlertKind;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Records as the projector writes them, with all that a test does not care about filled in. */
public final class Said {
  public static final String JOURNEY = "f7d15d07-1a28-5a86-9b0d-c247177769ff";
  public static final String DUTY = "2f4f87a5-1a28-5a86-9b0d-c24717776900";

  private Said() {}

  public static UUID id(long number) {
    return new UUID(0x5000, number);
  }

  /** A BREACH that HER-id 59 answers for, said in the minute of its offset. */
  public static ConsumerRecord<byte[], byte[]> alert(long offset) {
    return alert(offset, id(offset).toString(), "BREACH", 59, "Universitetssykehuset");
  }

  public static ConsumerRecord<byte[], byte[]> alert(
      long offset, String id, String kind, long herId, String name) {
    AlertKind says = AlertKind.valueOf(kind);
    boolean ofMessage = says == AlertKind.DEFICIENCY;
    return record(
        Topic.ALERT,
        offset,
        id,
        """
        {"rule":"%s","kind":"%s","detected":"LIVE","severity":"%s",\
        "obliged":{"role":"HOSPITAL","herId":%d,"enh":null,"name":"%s"},\
        "counterparty":{"role":"MUNICIPALITY","herId":99387,"enh":null,"name":"Skogvatn kommune"},\
        "patient":"p-0123456789abcdef01234567","journey":"%s","obligation":%s,"state":%s,\
        "startedAt":"2026-05-11T08:00:00Z","estimatedStart":false,"dueAt":%s,\
        "at":"2026-05-12T%02d:%02d:00Z","lateBy":%s,"startedBy":"16225a72-9c55-4f0a-8d1e-000000000001",\
        "metBy":%s,"causedBy":null,"agreement":"nasjonal","source":"UNN 2.2","decisions":["D1"],\
        "missing":[],"outage":false,"explanation":["24 hours elapsed from the start."]}\
        """
            .formatted(
                ofMessage ? "tidligmelding-innhold" : "tidligmelding-24t",
                kind,
                says.severity(),
                herId,
                name,
                JOURNEY,
                ofMessage ? "null" : "\"" + DUTY + "\"",
                ofMessage ? "null" : says == AlertKind.WARNING ? "\"OPEN\"" : "\"BREACHED\"",
                ofMessage ? "null" : "\"2026-05-12T08:00:00Z\"",
                8 + offset / 60 % 12,
                offset % 60,
                says == AlertKind.LATE ? "\"PT1H\"" : "null",
                says == AlertKind.LATE ? "\"16225a72-9c55-4f0a-8d1e-000000000002\"" : "null"));
  }

  public static ConsumerRecord<byte[], byte[]> duty(
      String id, String state, @Nullable String due, long revision) {
    return duty(id, state, due, revision, "Universitetssykehuset");
  }

  public static ConsumerRecord<byte[], byte[]> duty(
      String id, String state, @Nullable String due, long revision, String name) {
    return record(
        Topic.OBLIGATION,
        revision,
        id,
        """
        {"id":"%s","rule":"tidligmelding-24t","state":"%s",\
        "obliged":{"role":"HOSPITAL","herId":59,"enh":null,"name":"%s"},\
        "counterparty":{"role":"MUNICIPALITY","herId":99387,"enh":null,"name":"Skogvatn kommune"},\
        "patient":"p-0123456789abcdef01234567","journey":"%s","startedAt":"2026-05-11T08:00:00Z",\
        "estimatedStart":false,"knownAt":"2026-05-11T08:05:00Z","dueAt":%s,"warnAt":null,\
        "startedBy":"16225a72-9c55-4f0a-8d1e-000000000001","metBy":%s,"metAt":%s,"outage":false,\
        "life":[{"kind":"OPENED","at":"2026-05-11T08:05:00Z",\
        "causedBy":"16225a72-9c55-4f0a-8d1e-000000000001"}%s],\
        "agreement":"nasjonal","source":"UNN 2.2","decisions":["D1","D18"],\
        "explanation":["The patient was admitted.","24 hours elapsed from the start."],\
        "partition":0,"revision":%d}\
        """
            .formatted(
                id,
                state,
                name,
                JOURNEY,
                due == null ? "null" : "\"" + due + "\"",
                state.startsWith("MET") ? "\"16225a72-9c55-4f0a-8d1e-000000000002\"" : "null",
                state.startsWith("MET") ? "\"2026-05-12T09:00:00Z\"" : "null",
                state.equals("BREACHED") ? turn("BREACHED", due) : "",
                revision));
  }

  private static String turn(String kind, @Nullable String at) {
    return ",{\"kind\":\"" + kind + "\",\"at\":\"" + at + "\",\"causedBy\":null}";
  }

  public static ConsumerRecord<byte[], byte[]> event(String id, String acceptedAt) {
    ConsumerRecord<byte[], byte[]> record =
        record(
            Topic.EVENT,
            0,
            id,
            """
            {"type":"LOG_INNLAGT","msgId":"16225a72-9c55-4f0a-8d1e-000000000001",\
            "forsendelsesstatus":"N","generatedAt":"2026-05-11T08:04:00Z",\
            "sender":{"level1HerId":59,"level2HerId":null,"enh":null,"name":"Universitetssykehuset"},\
            "receiver":{"level1HerId":99387,"level2HerId":null,"enh":null,"name":"Skogvatn kommune"},\
            "patient":"p-0123456789abcdef01234567","refToParent":null,"refToConversation":null,\
            "missing":[],"acceptedAt":"%s","journeys":["%s"]}\
            """
                .formatted(acceptedAt, JOURNEY));
    record
        .headers()
        .add("ce_type", "no.meldingshub.message.log-innlagt.v1".getBytes(StandardCharsets.UTF_8));
    return record;
  }

  /** A record that takes back what its key said. */
  public static ConsumerRecord<byte[], byte[]> takenBack(Topic topic, String id) {
    return new ConsumerRecord<>(topic.topicName(), 0, 0, bytes(id), null);
  }

  public static ConsumerRecord<byte[], byte[]> record(
      Topic topic, long offset, String key, String value) {
    return new ConsumerRecord<>(topic.topicName(), 0, offset, bytes(key), bytes(value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
