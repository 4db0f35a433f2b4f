package hub.adapters.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.adapters.log.Appender.Append;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerIT {
  private Path folder;

  @BeforeEach
  void makeFolder() {
    folder = TestFolder.make();
  }

  @AfterEach
  void deleteFolder() {
    TestFolder.delete(folder);
  }

  @Test
  void recordsStandThereAfterAStopAndAStartOnTheSamePort() {
    // given
    String bootstrapServers;
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
      bootstrapServers = broker.bootstrapServers();
      Topics.prepare(new Kafka(bootstrapServers), 1, true);
      append(bootstrapServers, "before");
    }
    // when
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, port(bootstrapServers))) {
      append(bootstrapServers, "after");
      // then
      assertThat(broker.bootstrapServers()).isEqualTo(bootstrapServers);
      assertThat(texts(bootstrapServers)).containsExactly("before", "after");
    }
  }

  @Test
  void recordsStandThereAfterAStartOnAnotherPort() throws IOException {
    // given
    String before;
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
      before = broker.bootstrapServers();
      Topics.prepare(new Kafka(before), 1, true);
      append(before, "before");
    }
    // when
    try (ServerSocket taken = new ServerSocket();
        EmbeddedBroker broker = startBeside(taken, port(before))) {
      append(broker.bootstrapServers(), "after");
      // then
      assertThat(broker.bootstrapServers()).isNotEqualTo(before);
      assertThat(texts(broker.bootstrapServers())).containsExactly("before", "after");
    }
  }

  @Test
  void aPieceOfADocumentOfFullSizeIsTaken() {
    // given
    byte[] value = new byte[PayloadChunk.MOST_BYTES + 1_000];
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
      Kafka kafka = new Kafka(broker.bootstrapServers());
      Topics.prepare(kafka, 1, true);
      try (Appender appender = KafkaAppender.of("test", kafka)) {
        // when
        appender.append(Append.to(Topic.PAYLOAD, 0, value)).join();
      }
      // then
      assertThat(Records.of(kafka, Topic.PAYLOAD).getFirst().value()).isEqualTo(value);
    }
  }

  @Test
  void aSecondBrokerOnTheSameFolderIsRefusedAndTheFirstGoesOn() {
    // given
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
      Topics.prepare(new Kafka(broker.bootstrapServers()), 1, true);
      // when
      assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0))
          // then
          .isInstanceOf(BrokerFault.class)
          .hasMessage(
              "The data folder %s is in use by another hub; stop that one, or name another.",
              folder);
      append(broker.bootstrapServers(), "still there");
      assertThat(texts(broker.bootstrapServers())).containsExactly("still there");
    }
  }

  @Test
  void aBrokerOfAnotherProcessOnTheSameFolderIsRefusedToo() {
    // given
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
      assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0)).isInstanceOf(BrokerFault.class);
      // when
      assertThatThrownBy(() -> BrokerProcess.start(folder))
          // then
          .hasMessage(
              "The data folder %s is in use by another hub; stop that one, or name another.",
              folder);
      assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
    }
  }

  @Test
  void aPortThatIsTakenIsNamedAndTheFolderIsLeftFree() throws IOException {
    // given
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      // when
      assertThatThrownBy(() -> EmbeddedBroker.start(folder, port))
          // then
          .isInstanceOf(BrokerFault.class)
          .hasMessage("The broker cannot listen on port %d; something else has it.", port);
    }
    EmbeddedBroker.start(folder, 0).close();
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    // given
    Path file = Files.createFile(folder.resolve("file"));
    // when
    assertThatThrownBy(() -> EmbeddedBroker.start(file, 0))
        // then
        .isInstanceOf(BrokerFault.class)
        .hasMessage("The data folder %s cannot be made.", file);
  }

  @Test
  void aFolderOfAnotherNodeIsRefusedWithKafkasReason() throws IOException {
    // given
    EmbeddedBroker.start(folder, 0).close();
    Path properties = folder.resolve("meta.properties");
    Files.writeString(properties, Files.readString(properties).replace("node.id=1", "node.id=7"));
    // when
    assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0))
        // then
        .isInstanceOf(BrokerFault.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("7");
  }

  @Test
  void otherMachinesReachNeitherTheBrokerNorItsController() throws IOException {
    // given
    List<InetAddress> outside =
        Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
            .flatMap(card -> card.inetAddresses())
            .filter(address -> !address.isLoopbackAddress())
            .toList();
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
      int port = port(broker.bootstrapServers());
      // when
      List<InetAddress> reached =
          outside.stream().filter(address -> reaches(address, port)).toList();
      // then
      assertThat(reached).isEmpty();
    }
  }

  private static boolean reaches(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Something else has the old port in the meantime. */
  private EmbeddedBroker startBeside(ServerSocket taken, int oldPort) throws IOException {
    taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), oldPort));
    return EmbeddedBroker.start(folder, 0);
  }

  private static void append(String bootstrapServers, String text) {
    try (Appender appender = KafkaAppender.of("test", new Kafka(bootstrapServers))) {
      appender.append(Append.to(Topic.MESSAGE, 0, text.getBytes(UTF_8))).join();
    }
  }

  private static List<String> texts(String bootstrapServers) {
    return Records.of(new Kafka(bootstrapServers), Topic.MESSAGE).stream()
        .map(record -> new String(record.value(), UTF_8))
        .toList();
  }

  private static int port(String bootstrapServers) {
    return Integer.parseInt(bootstrapServers.substring(bootstrapServers.indexOf(':') + 1));
  }
}
