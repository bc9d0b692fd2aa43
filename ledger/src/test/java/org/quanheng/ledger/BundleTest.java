package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleTest {
  private static final byte[] EMPTY = {};
  private static final byte[] SHORT = {1, 2, 3};
  private static final byte[] LONGEST = new byte[Bundle.LONGEST_ENTRY];

  @Test
  void whatIsWrittenIsRead() {
    byte[] bytes = Bundle.write(List.of(SHORT, EMPTY, LONGEST));
    assertThat(bytes).hasSize(2 + 3 + 2 + 2 + 65_535).startsWith(0, 3, 1, 2, 3, 0, 0, 0xff, 0xff);
    assertThat(new Bundle(0, 3).read(bytes)).containsExactly(SHORT, EMPTY, LONGEST);
  }

  @Test
  void entryByEntryGivesTheSameBytes() {
    byte[] bytes = new byte[20];
    int at = Bundle.put(SHORT, 0, 3, bytes, 0);
    at = Bundle.put(SHORT, 1, 2, bytes, at);
    assertThat(Arrays.copyOf(bytes, at)).isEqualTo(Bundle.write(List.of(SHORT, new byte[] {2, 3})));
  }

  @Test
  void aBundleIsCutToAnEarlierWidth() {
    byte[] bytes = Bundle.write(List.of(SHORT, EMPTY, SHORT));
    assertThat(new Bundle(0, 3).cut(bytes, 2)).isEqualTo(Bundle.write(List.of(SHORT, EMPTY)));
    assertThat(new Bundle(0, 3).cut(bytes, 3)).isEqualTo(bytes);
    assertThatThrownBy(() -> new Bundle(0, 3).cut(bytes, 4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Bundle(0, 3).cut(bytes, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void bytesThatAreNotExactlyThoseEntriesAreRefused() {
    byte[] bytes = Bundle.write(List.of(SHORT, EMPTY, SHORT));
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> new Bundle(7, 3).read(cut))
          .as("cut to %d bytes", length)
          .isInstanceOf(MalformedException.class)
          .hasMessageContaining("tile/entries/007.p/3");
    }
    assertThatThrownBy(() -> new Bundle(0, 3).read(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("byte " + bytes.length);
    assertThatThrownBy(() -> new Bundle(0, 2).read(bytes)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new Bundle(0, 4).read(bytes)).isInstanceOf(MalformedException.class);
  }

  @Test
  void aBundleHoldsOneTo256EntriesOfAtMost65535Bytes() {
    List<byte[]> entries = new ArrayList<>();
    assertThatThrownBy(() -> Bundle.write(entries)).isInstanceOf(IllegalArgumentException.class);
    for (int i = 0; i < 256; i++) {
      entries.add(EMPTY);
    }
    assertThat(Bundle.write(entries)).hasSize(512);
    entries.add(EMPTY);
    assertThatThrownBy(() -> Bundle.write(entries)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Bundle.write(List.of(new byte[65_536])))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
