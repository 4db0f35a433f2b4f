package hub.adapters.bench;

import com.sun.management.ThreadMXBean;
import hub.adapters.xml.Decoded;
import hub.adapters.xml.Decoder;
import hub.adapters.xml.TestMessages;
import hub.core.message.MessageKind;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;

/**
 * What it takes to decode and validate one large message, as a multiple of its size.
 *
 * <pre>Large MEGABYTES ATTACHMENTS</pre>
 *
 * Prints what its thread allocated in all, and how much the heap held at most at a time: the lower
 * the heap is set (-Xmx), the nearer that is to what is needed.
 */
public final class Large {
  private static final int MB = 1024 * 1024;

  private Large() {}

  /** Prints one line. */
  public static void main(String[] arguments) {
    Decoder decoder = new Decoder();
    decoder.decode(message(1, 1)); // what is made once
    byte[] message = message(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    System.gc();
    long held = held();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    Decoded decoded = decoder.decode(message);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    long peak = peak() - held;
    System.out.printf(
        Locale.ROOT,
        "%.1f MB, %s: allocated %.2f times its size, held at most %.2f times (itself not counted)%n",
        (double) message.length / MB,
        decoded instanceof Decoded.Accepted ? "accepted" : decoded.toString(),
        (double) allocated / message.length,
        (double) peak / message.length);
  }

  private static byte[] message(int megabytes, int attachments) {
    byte[] random = new byte[(megabytes * MB - 8192) / attachments / 4 * 3];
    new Random(42).nextBytes(random);
    String content =
        "<b64:Base64Container xmlns:b64=\"http://www.kith.no/xmlstds/base64container\">"
            + Base64.getEncoder().encodeToString(random)
            + "</b64:Base64Container>";
    TestMessages message = TestMessages.of(MessageKind.DIALOG_HELSEFAGLIG);
    for (int i = 0; i < attachments; i++) {
      message.attachment(content);
    }
    return message.bytes();
  }

  private static long held() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
