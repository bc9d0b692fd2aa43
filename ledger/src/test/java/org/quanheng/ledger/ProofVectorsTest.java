package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The proof vectors of github.com/transparency-dev/merkle: 253 proofs with their verdicts.
class ProofVectorsTest {

  @Test
  void everyPublishedProofGetsItsVerdict() throws IOException {
    Map<String, String> files =
        SharedData.untar(SharedData.gunzip("rfc6962-proof-vectors-dev.tar.gz"));
    Map<String, String> wrong = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    files.forEach((name, json) -> {
      Vector vector = new Vector(json);
      String kind = name.split("/")[1];
      counts.merge(kind, 1, Integer::sum);
      if (holds(kind, vector) != vector.shouldHold()) {
        wrong.put(name, json);
      }
    });
    assertThat(wrong).isEmpty();
    assertThat(counts)
        .isEqualTo(
            Map.of(
                "inclusion", 45,
                "consistency", 51,
                "subtreeinclusion", 97,
                "subtreeconsistency", 60));
  }

  private static boolean holds(String kind, Vector vector) {
    try {
      return switch (kind) {
        case "inclusion" ->
            Proofs.checkInclusion(
                vector.number("leafIdx"),
                vector.number("treeSize"),
                vector.hash("leafHash"),
                vector.proof(),
                vector.hash("root"));
        case "consistency" ->
            Proofs.checkConsistency(
                vector.number("size1"),
                vector.hash("root1"),
                vector.number("size2"),
                vector.hash("root2"),
                vector.proof());
        case "subtreeinclusion" ->
            Proofs.checkSubtreeInclusion(
                vector.number("leafIdx"),
                vector.subtree(),
                vector.hash("leafHash"),
                vector.proof(),
                vector.hash("root"));
        case "subtreeconsistency" ->
            Proofs.checkSubtreeConsistency(
                vector.subtree(),
                vector.hash("root1"),
                vector.number("size"),
                vector.subtree().size() == 0 ? vector.anyRoot("root2") : vector.hash("root2"),
                vector.proof());
        default -> throw new AssertionError("unknown kind " + kind);
      };
    } catch (MalformedException | ArithmeticException | IllegalArgumentException refusal) {
      return false;
    }
  }

  private record Vector(String json) {
    boolean shouldHold() {
      return !Boolean.parseBoolean(field("wantErr", "(true|false)"));
    }

    long number(String name) {
      return new BigInteger(field(name, "(\\d+)")).longValueExact();
    }

    Subtree subtree() {
      return new Subtree(number("start"), number("end"));
    }

    Hash hash(String name) {
      return Hash.fromBase64(field(name, "\"([^\"]*)\""));
    }

    /// Where a root does not matter some vectors have other bytes in its place. They stand here for
    /// a root that no tree has.
    Hash anyRoot(String name) {
      return Hash.sha256(Base64.getDecoder().decode(field(name, "\"([^\"]*)\"")));
    }

    List<Hash> proof() {
      List<Hash> hashes = new ArrayList<>();
      Matcher item = Pattern.compile("\"([^\"]*)\"").matcher(field("proof", "(null|\\[[^]]*\\])"));
      while (item.find()) {
        hashes.add(Hash.fromBase64(item.group(1)));
      }
      return hashes;
    }

    private String field(String name, String value) {
      Matcher field = Pattern.compile("\"" + name + "\":\\s*" + value).matcher(json);
      assertThat(field.find()).as("%s in %s", name, json).isTrue();
      return field.group(1);
    }
  }

  @Test
  void theArchiveReaderReadsWhatItShould() {
    byte[] tar = new byte[2048];
    byte[] name = "folder/name".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(name, 0, tar, 0, name.length);
    System.arraycopy("00000000005\0".getBytes(StandardCharsets.US_ASCII), 0, tar, 124, 12);
    tar[156] = '0';
    System.arraycopy("hello".getBytes(StandardCharsets.US_ASCII), 0, tar, 512, 5);
    assertThat(SharedData.untar(tar)).isEqualTo(Map.of("folder/name", "hello"));
  }
}
