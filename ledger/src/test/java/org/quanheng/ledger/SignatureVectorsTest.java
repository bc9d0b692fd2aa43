package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The 914 edge cases of Ed25519 of C2SP CCTV. Valid here is what RFC 8032 allows (canonical
/// points), under the equation without cofactor, by a key that is not of low order.
class SignatureVectorsTest {
  private static final Pattern VECTOR =
      Pattern.compile(
          "\"key\": \"(\\w+)\",\\s*\"sig\": \"(\\w+)\",\\s*\"msg\": \"([^\"]*)\",\\s*"
              + "\"flags\": (null|\\[[^]]*])");
  private static final Pattern INVALID =
      Pattern.compile("\"(low_order_A|non_canonical_A|non_canonical_R|low_order_residue)\"");

  @Test
  void everyEdgeCaseGetsTheVerdictOfItsFlags() throws IOException {
    String json = new String(SharedData.gunzip("ed25519vectors.json.gz"), StandardCharsets.UTF_8);
    Matcher vector = VECTOR.matcher(json);
    Map<Boolean, Integer> verdicts = new TreeMap<>();
    while (vector.find()) {
      String flags = vector.group(4);
      boolean valid = verifies(vector.group(1), vector.group(2), vector.group(3));
      assertThat(valid).as(flags).isEqualTo(!INVALID.matcher(flags).find());
      verdicts.merge(valid, 1, Integer::sum);
    }
    assertThat(verdicts).isEqualTo(Map.of(true, 86, false, 828));
  }

  private static boolean verifies(String key, String signature, String message) {
    try {
      return new VerifierKey("example.org/key", HexFormat.of().parseHex(key))
          .verifies(message.getBytes(StandardCharsets.UTF_8), HexFormat.of().parseHex(signature));
    } catch (MalformedException refusal) {
      return false;
    }
  }
}
