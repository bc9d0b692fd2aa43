package org.quanheng.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever a matter is called, its address is one that the doorkeeper reads.
class AddressesTest {

  @ParameterizedTest
  @CsvSource({
    "case-1, /matters/case-1",
    "皖质 7, /matters/%E7%9A%96%E8%B4%A8%207",
    "a?b#c&d, /matters/a%3Fb%23c%26d",
    "'<b>\"', /matters/%3Cb%3E%22",
    "a/b, /acts?matter=a%2Fb",
    "a%b, /acts?matter=a%25b",
    "a;b, /acts?matter=a%3Bb",
    "a\\b, /acts?matter=a%5Cb",
    ".., /acts?matter=..",
  })
  void aMatterHasAnAddress(String matter, String address) {
    assertThat(Addresses.matter(matter)).isEqualTo(address);
  }
}
