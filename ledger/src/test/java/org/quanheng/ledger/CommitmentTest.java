package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommitmentTest {
  private static final byte[] SALT =
      Hash.sha256("example salt 0".getBytes(StandardCharsets.UTF_8)).bytes();
  private static final Json VALUE = Json.object().put("name", "權衡").put("fen", 500_000).build();

  /// The expected hash was computed outside Java, with hashlib.
  @Test
  void aCommitmentIsTheHashOfPrefixFieldSaltAndValue() {
    assertThat(Commitment.commit("subject", SALT, VALUE))
        .hasToString("8aa1f4dbcc9890039f264625aab230d461b81038a4e1d0ee3e830eba2ebaac28");
  }

  @Test
  void onlyItsFieldSaltAndValueOpenIt() {
    Hash commitment = Commitment.commit("subject", SALT, VALUE);
    assertThat(Commitment.opens(commitment, "subject", SALT, VALUE)).isTrue();
    assertThat(Commitment.opens(commitment, "subjec", SALT, VALUE)).isFalse();
    assertThat(Commitment.opens(commitment, "subject", SALT, new Json.Text("權衡"))).isFalse();
    for (int i = 0; i < SALT.length; i++) {
      byte[] other = SALT.clone();
      other[i] ^= 1;
      assertThat(Commitment.opens(commitment, "subject", other, VALUE)).isFalse();
    }
  }

  @Test
  void theSameValueTwiceGivesTwoCommitmentsAndADictionaryFindsNeither() {
    Random random = new Random(20_260_101);
    Set<Hash> seen = new HashSet<>();
    byte[] salt = new byte[Commitment.SALT_BYTES];
    for (int i = 0; i < 1000; i++) {
      random.nextBytes(salt);
      seen.add(Commitment.commit("grade", salt, new Json.Text("lenient")));
    }
    assertThat(seen).hasSize(1000);
    for (String guess : new String[] {"lenient", "\"lenient\"", "grade\nlenient"}) {
      byte[] bytes = guess.getBytes(StandardCharsets.UTF_8);
      assertThat(seen).doesNotContain(Hash.sha256(bytes), Tree.leafHash(bytes));
    }
  }

  @Test
  void aSaltOfAnotherLengthAndAFieldOfTwoLinesAreRefused() {
    for (int length : new int[] {0, 16, 31, 33, 64}) {
      assertThatThrownBy(() -> Commitment.commit("a", new byte[length], VALUE))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String field : new String[] {"", "a\nb", "\n"}) {
      assertThatThrownBy(() -> Commitment.commit(field, SALT, VALUE))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
