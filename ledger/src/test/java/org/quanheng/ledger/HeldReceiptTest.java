package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldReceiptTest {
  private static final Cosigner WITNESS =
      InMemoryLog.cosigner("w.example", CosignerKey.Kind.ED25519, 1);
  private static final Policy POLICY =
      Policy.parse(
          "log %s\nwitness w %s\nquorum w\n"
              .formatted(InMemoryLog.SIGNER.verifier(), WITNESS.key())
              .getBytes(StandardCharsets.UTF_8));
  private static final Disclosures DISCLOSURES = disclosures();
  private static final byte[] LEAF = leaf();
  private static final long INDEX = 300;
  private static final HeldReceipt RECEIPT = receipt();

  private static Disclosures disclosures() {
    SortedMap<String, Disclosure> fields = new TreeMap<>();
    fields.put("facts", new Disclosure(salt(0), Json.object().put("fen", 500_000).build()));
    fields.put("subject", new Disclosure(salt(1), new Json.Text("權衡")));
    return new Disclosures(fields);
  }

  private static String salt(int number) {
    byte[] salt = Hash.sha256(("example salt " + number).getBytes(StandardCharsets.UTF_8)).bytes();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
  }

  private static byte[] leaf() {
    Json.Builder commit = Json.object();
    DISCLOSURES.fields().forEach((field, it) -> commit.put(field, it.commitment(field).hex()));
    commit.put("reasons", Tree.EMPTY_ROOT.hex());
    Json.Obj leaf = Json.object().put("commit", commit.build()).put("v", "quanheng/act/1").build();
    return leaf.encode(Json.Limits.LEAF);
  }

  private static HeldReceipt receipt() {
    InMemoryLog log = InMemoryLog.of(INDEX);
    log.append(LEAF);
    log.growTo(700);
    Checkpoint checkpoint = log.publish();
    Note note =
        checkpoint
            .sign(InMemoryLog.SIGNER)
            .with(WITNESS.cosign(checkpoint, Instant.ofEpochSecond(1_700_000_000)));
    return HeldReceipt.of(TlogProof.of(INDEX, log.prover(), note), LEAF, DISCLOSURES);
  }

  private static String text() {
    return RECEIPT.proof().toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aReceiptIsReadAsItWasWrittenAndEveryStepHolds() {
    HeldReceipt read = HeldReceipt.parse(RECEIPT.bytes());
    assertThat(read).isEqualTo(RECEIPT).hasToString("receipt of entry 300 of example.org/ledger");
    assertThat(read.leaf()).isEqualTo(LEAF);
    assertThat(read.disclosures()).isEqualTo(DISCLOSURES);
    ReceiptCheck check = read.check(POLICY);
    assertThat(check.fault()).isEmpty();
    assertThat(check.isGood()).isTrue();
    assertThat(check.findings())
        .allMatch(ReceiptCheck.Finding::holds)
        .extracting(ReceiptCheck.Finding::step)
        .containsExactly(ReceiptCheck.Step.values());
  }

  /// Every bit of the file, except those in which base64 or JSON differ only in how they look,
  /// which are refused as malformed.
  @Test
  void aReceiptWithOneBitChangedProvesNothing() {
    byte[] file = RECEIPT.bytes();
    int malformed = 0;
    for (int bit = 0; bit < 8 * file.length; bit += 3) {
      byte[] other = file.clone();
      other[bit / 8] ^= (byte) (1 << bit % 8);
      try {
        assertThat(HeldReceipt.parse(other).check(POLICY).isGood()).as("bit %d", bit).isFalse();
      } catch (MalformedException refusal) {
        malformed++;
      }
    }
    assertThat(malformed).isPositive();
  }

  @Test
  void eachFaultIsFoundInItsStep() {
    TlogProof proof = RECEIPT.proof();
    assertFault(changed(proof, LEAF, INDEX + 1), Verdict.Kind.RECEIPT, ReceiptCheck.Step.ROOT);
    assertFault(changed(proof, LEAF, 700), Verdict.Kind.RECEIPT, ReceiptCheck.Step.PATH);
    byte[] other = Json.object().put("v", "quanheng/act/1").build().encode(Json.Limits.LEAF);
    assertFault(changed(proof, other, INDEX), Verdict.Kind.RECEIPT, ReceiptCheck.Step.ROOT);
    Note unwitnessed = new Note(proof.note().text(), proof.note().signatures().subList(0, 1));
    assertFault(
        HeldReceipt.of(with(proof, unwitnessed), LEAF, DISCLOSURES),
        Verdict.Kind.WITNESS,
        ReceiptCheck.Step.QUORUM);
    Note unsigned = new Note(proof.note().text(), proof.note().signatures().subList(1, 2));
    assertFault(
        HeldReceipt.of(with(proof, unsigned), LEAF, DISCLOSURES),
        Verdict.Kind.CHECKPOINT,
        ReceiptCheck.Step.SIGNATURE);
  }

  private static HeldReceipt changed(TlogProof proof, byte[] leaf, long index) {
    TlogProof moved = new TlogProof(Optional.empty(), index, proof.hashes(), proof.note());
    return HeldReceipt.of(moved, leaf, Disclosures.NONE);
  }

  private static TlogProof with(TlogProof proof, Note note) {
    return new TlogProof(Optional.empty(), proof.index(), proof.hashes(), note);
  }

  private static void assertFault(HeldReceipt receipt, Verdict.Kind kind, ReceiptCheck.Step step) {
    ReceiptCheck check = HeldReceipt.parse(receipt.bytes()).check(POLICY);
    assertThat(check.fault().orElseThrow().kind()).isEqualTo(kind);
    assertThat(check.findings())
        .filteredOn(finding -> finding.step() == step)
        .extracting(ReceiptCheck.Finding::holds)
        .containsExactly(false);
  }

  @Test
  void aDisclosureThatIsAlteredOrInventedOpensNothing() {
    Disclosure subject = DISCLOSURES.fields().get("subject");
    Map<String, Disclosures.Opening> expected = new TreeMap<>();
    SortedMap<String, Disclosure> fields = new TreeMap<>(DISCLOSURES.fields());
    fields.put("subject", new Disclosure(subject.salt(), new Json.Text("權力")));
    fields.put("facts", new Disclosure(salt(9), DISCLOSURES.fields().get("facts").value()));
    fields.put("reasons", new Disclosure(salt(2), new Json.Text("invented after erasure")));
    fields.put("officers", subject);
    expected.put("facts", Disclosures.Opening.DIFFERS);
    expected.put("officers", Disclosures.Opening.UNKNOWN);
    expected.put("reasons", Disclosures.Opening.DIFFERS);
    expected.put("subject", Disclosures.Opening.DIFFERS);
    HeldReceipt receipt = HeldReceipt.of(RECEIPT.proof(), LEAF, new Disclosures(fields));
    assertThat(receipt.check(POLICY).openings()).isEqualTo(expected);
    assertFault(receipt, Verdict.Kind.RECEIPT, ReceiptCheck.Step.DISCLOSURES);
  }

  @Test
  void aDisclosureUnderAnotherFieldsNameOpensNothing() {
    SortedMap<String, Disclosure> fields = new TreeMap<>();
    fields.put("facts", DISCLOSURES.fields().get("subject"));
    assertThat(new Disclosures(fields).open(RECEIPT.entry().orElseThrow()))
        .isEqualTo(Map.of("facts", Disclosures.Opening.DIFFERS));
  }

  @Test
  void disclosuresAreReadAsTheyAreWrittenAndOtherFormsAreRefused() {
    assertThat(Disclosures.parse(DISCLOSURES.json())).isEqualTo(DISCLOSURES);
    String salt = salt(0);
    for (String bad :
        List.of(
            "{\"a\":\"b\"}",
            "{\"a\":[\"" + salt + "\"]}",
            "{\"a\":[\"" + salt + "\",1,2]}",
            "{\"a\":[1,2]}",
            "{\"a\":[\"" + salt + "=\",1]}",
            "{\"a\":[\"" + salt.substring(1) + "\",1]}",
            "{\"a\":[\"\",1]}",
            "{\"\":[\"" + salt + "\",1]}",
            "{\"a\\nb\":[\"" + salt + "\",1]}")) {
      Json.Obj json = (Json.Obj) Json.decode(bytes(bad), Json.Limits.LEAF);
      assertThatThrownBy(() -> Disclosures.parse(json))
          .as(bad)
          .isInstanceOf(MalformedException.class);
    }
    assertThatThrownBy(() -> new Disclosure(salt, new Json.Text("a".repeat(1024 * 1024))))
        .isInstanceOf(MalformedException.class);
  }

  /// An entry that is no JSON has no commitments, and is proven all the same.
  @Test
  void anEntryOfAnotherFormIsProvenAsWell() {
    InMemoryLog log = InMemoryLog.of(1);
    TlogProof proof = TlogProof.of(0, log.prover(), Note.parse(log.files.get(Checkpoint.PATH)));
    Policy alone =
        Policy.parse(bytes("log %s\nquorum none\n".formatted(InMemoryLog.SIGNER.verifier())));
    HeldReceipt receipt = HeldReceipt.of(proof, InMemoryLog.entry(0), Disclosures.NONE);
    assertThat(receipt.entry()).isEmpty();
    assertThat(receipt.check(alone).isGood()).isTrue();
    assertThat(HeldReceipt.of(proof, InMemoryLog.entry(0), DISCLOSURES).check(alone).isGood())
        .isFalse();
  }

  @Test
  void proofsOfEveryEntryOfSmallTreesLeadToTheirRoots() {
    for (int size = 1; size <= 33; size++) {
      InMemoryLog log = InMemoryLog.of(size);
      Note note = Note.parse(log.files.get(Checkpoint.PATH));
      for (int index = 0; index < size; index++) {
        TlogProof proof = TlogProof.of(index, log.prover(), note);
        assertThat(TlogProof.parse(proof.bytes())).isEqualTo(proof);
        assertThat(proof.leadsTo(log.leaf(index))).contains(log.root());
        assertThat(proof.leadsTo(Tree.EMPTY_ROOT)).isNotEqualTo(Optional.of(log.root()));
      }
    }
  }

  @Test
  void anExtraLineOfAnotherProgramIsKept() {
    TlogProof proof = RECEIPT.proof().with(new byte[] {1, 2, 3});
    assertThat(proof.toString()).startsWith("c2sp.org/tlog-proof@v1\nextra AQID\nindex 300\n");
    assertThat(TlogProof.parse(proof.bytes())).isEqualTo(proof);
    TlogProof empty = proof.with(new byte[0]);
    assertThat(TlogProof.parse(empty.bytes())).isEqualTo(empty);
    assertThatThrownBy(() -> HeldReceipt.parse(proof.bytes()))
        .isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index 0300",
        "index +300",
        "index ٣٠٠",
        "index -1",
        "index",
        "index ",
        "Index 300",
        "index 300 ",
        "index 300\r",
        "index 9223372036854775808",
        "index 300\nindex 300",
        "extra AA==\nindex 300",
        "index 300\nextra AA=="
      })
  void malformedProofsAreRefused(String line) {
    byte[] file = bytes(text().replace("index 300", line));
    assertThatThrownBy(() -> TlogProof.parse(file)).isInstanceOf(MalformedException.class);
  }

  @Test
  void moreMalformedProofsAreRefused() {
    List<String> files = new ArrayList<>();
    String text = text();
    files.add("");
    files.add("c2sp.org/tlog-proof@v1\n");
    files.add("c2sp.org/tlog-proof@v1\n\n");
    files.add(text.replace("@v1", "@v2"));
    files.add(text.substring(1));
    files.add(text.substring(0, text.length() - 1));
    files.add(text.replace("\n", "\r\n"));
    files.add(text.replaceFirst("extra [^\n]*\n", "extra AA\n"));
    files.add(text.replaceFirst("extra [^\n]*\n", "extra QUJ=\n"));
    files.add(text.replaceFirst("\n\n", "\nAAAA\n\n"));
    String hash = Tree.EMPTY_ROOT.base64() + "\n";
    files.add(text.replaceFirst("\n\n", "\n" + hash.repeat(64) + "\n"));
    for (String file : files) {
      assertThatThrownBy(() -> TlogProof.parse(bytes(file)))
          .as(file)
          .isInstanceOf(MalformedException.class);
    }
    assertThatThrownBy(() -> TlogProof.parse(new byte[TlogProof.LONGEST + 1]))
        .isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"disclosed\":{},\"leaf\":\"AA==\",\"v\":\"quanheng/receipt/2\"}",
        "{\"disclosed\":{},\"leaf\":\"AA==\",\"more\":1,\"v\":\"quanheng/receipt/1\"}",
        "{\"disclosed\":[],\"leaf\":\"AA==\",\"v\":\"quanheng/receipt/1\"}",
        "{\"disclosed\":{},\"leaf\":\"AA\",\"v\":\"quanheng/receipt/1\"}",
        "{\"disclosed\":{},\"leaf\":1,\"v\":\"quanheng/receipt/1\"}",
        "{\"leaf\":\"AA==\",\"disclosed\":{},\"v\":\"quanheng/receipt/1\"}",
        "{\"disclosed\":{},\"leaf\":\"AA==\",\"v\":\"quanheng/receipt/1\"} ",
      })
  void anExtraLineOfAnotherFormIsNoReceipt(String extra) {
    byte[] file = RECEIPT.proof().with(bytes(extra)).bytes();
    assertThatThrownBy(() -> HeldReceipt.parse(file)).isInstanceOf(MalformedException.class);
  }
}
