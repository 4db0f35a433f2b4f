package hub.adapters.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenKeysTest {
  private final MasterKeys masters = MasterKeys.make();
  private final OpenKeys open = new OpenKeys(masters, 2);
  private final WrappedKey a = key();
  private final WrappedKey b = key();
  private final WrappedKey c = key();

  @Test
  void onlyThoseUsedLastStayUnwrapped() {
    // given
    OpenKey first = open.of(a);
    OpenKey second = open.of(b);
    // when
    OpenKey again = open.of(a);
    open.of(c);
    // then
    assertThat(again).isSameAs(first);
    assertThat(open.of(a)).isSameAs(first);
    assertThat(open.of(b)).isNotSameAs(second);
  }

  @Test
  void aForgottenKeyIsUnwrappedAnew() {
    // given
    OpenKey first = open.of(a);
    // when
    open.forget(a.name().keyId());
    // then
    assertThat(open.of(a)).isNotSameAs(first);
  }

  private WrappedKey key() {
    return WrappedKey.wrap(KeyName.random("a".repeat(64)), new byte[32], masters);
  }
}
