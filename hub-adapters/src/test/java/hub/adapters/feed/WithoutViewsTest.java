package hub.adapters.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import org.junit.jupiter.api.Test;

class WithoutViewsTest {
  @Test
  void aContextWithoutViewsClosesInGoodOrder() {
    // given
    ApplicationContext context = ApplicationContext.run();
    // when
    boolean listens = context.containsBean(Broadcast.class);
    context.close();
    // then
    assertThat(listens).isFalse();
    assertThat(context.isRunning()).isFalse();
  }
}
