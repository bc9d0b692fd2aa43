package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyTest {
  private static final String LOG = InMemoryLog.SIGNER.verifier().toString();
  private static final List<String> KEYS = keys();

  private static List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      CosignerKey.Kind kind = CosignerKey.Kind.values()[i % 2];
      keys.add(InMemoryLog.cosigner("w" + i + ".example", kind, 1).key().toString());
    }
    return keys;
  }

  /// Writes `$0` for the key of the first witness, `$L` for the log's.
  private static byte[] bytes(String text) {
    String whole = text.replace("$L", LOG);
    for (int i = 0; i < KEYS.size(); i++) {
      whole = whole.replace("$" + i, KEYS.get(i));
    }
    return whole.getBytes(StandardCharsets.UTF_8);
  }

  private static Policy policy(String text) {
    return Policy.parse(bytes(text));
  }

  private static List<String> problems(String text) {
    return problems(bytes(text));
  }

  private static List<String> problems(byte[] file) {
    assertThat(Policy.read(file)).isInstanceOf(Policy.Reading.Faulty.class);
    assertThatThrownBy(() -> Policy.parse(file)).isInstanceOf(MalformedException.class);
    return ((Policy.Reading.Faulty) Policy.read(file))
        .problems().stream().map(Policy.Problem::toString).toList();
  }

  /// The example of C2SP tlog-policy, with keys.
  private static final String EXAMPLE =
      """
      log $L

      witness X1 $0
      witness X2 $1
      witness X3 $2
      group X-witnesses 2 X1 X2 X3

      witness Y1 $3
      witness Y2 $4
      witness Y3 $5
      group Y-witnesses any Y1 Y2 Y3

      group X-and-Y all X-witnesses Y-witnesses
      quorum X-and-Y
      """;

  @Test
  void theExampleOfTheFormatIsReadAndWrittenAgain() {
    Policy policy = policy(EXAMPLE);
    assertThat(policy.logs()).hasSize(1);
    assertThat(policy.witnesses()).extracting(Policy.Witness::name).contains("X1", "Y3");
    assertThat(policy.groups()).extracting(Policy.Group::threshold).containsExactly(2, 1, 2);
    assertThat(policy.quorum()).isEqualTo("X-and-Y");
    assertThat(policy(policy.text())).isEqualTo(policy);
    assertThat(policy.deciding()).hasSize(6);
  }

  @Test
  void theExamplesQuorumIsMetAsItsWordsSay() {
    Policy policy = policy(EXAMPLE);
    for (int set = 0; set < 64; set++) {
      List<String> names = chosen(List.of("X1", "X2", "X3", "Y1", "Y2", "Y3"), set);
      long fromX = names.stream().filter(name -> name.startsWith("X")).count();
      boolean met = fromX >= 2 && names.size() > fromX;
      assertThat(policy.isMetBy(names)).as("%s", names).isEqualTo(met);
    }
  }

  private static List<String> chosen(List<String> names, int set) {
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if ((set >> i & 1) == 1) {
        chosen.add(names.get(i));
      }
    }
    return chosen;
  }

  @Test
  void commentsTabsEmptyLinesAndAddressesAreRead() {
    Policy policy =
        policy(
            "\t # 權力 is put in a cage\n\n  log\t$L  https://bureau.example/ledger \n"
                + "witness 審計 $1 https://audit.example/w\n#\nquorum 審計\n");
    assertThat(policy.logs().getFirst().url()).contains("https://bureau.example/ledger");
    assertThat(policy.witnesses().getFirst().url()).contains("https://audit.example/w");
    assertThat(policy.isMetBy(List.of("審計"))).isTrue();
    assertThat(policy(policy.text())).isEqualTo(policy);
  }

  @Test
  void aCommentMayHoldOctetsThatAreNotUtf8ButANameMayNot() {
    byte[] file = bytes("# ?\nquorum none\n");
    file[2] = (byte) 0xff;
    assertThat(Policy.parse(file).quorum()).isEqualTo(Policy.NONE);
    byte[] named = bytes("witness ? $0\nquorum none\n");
    named[8] = (byte) 0xff;
    assertThat(problems(named)).singleElement().asString().contains("line 1").contains("UTF-8");
  }

  @Test
  void aPolicyWithoutLogsOrWitnessesIsOneAndQuorumNoneIsAlwaysMet() {
    Policy policy = policy("quorum none\n");
    assertThat(policy.isMetBy(List.of())).isTrue();
    assertThat(policy.admitsOneHistory()).isFalse();
    assertThat(policy.deciding()).isEmpty();
  }

  @Test
  void thirtyTwoOfEachAndMoreAreRead() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append("log ").append(InMemoryLog.signer("l" + i, 1).verifier()).append('\n');
      CosignerKey key = InMemoryLog.cosigner("w" + i, CosignerKey.Kind.ED25519, 1).key();
      text.append("witness w").append(i).append(' ').append(key).append('\n');
      text.append("group g").append(i).append(" any w").append(i).append('\n');
    }
    Policy policy = policy(text.append("quorum g39\n").toString());
    assertThat(policy.logs()).hasSize(40);
    assertThat(policy.isMetBy(List.of("w39"))).isTrue();
    assertThat(policy.isMetBy(List.of("w38"))).isFalse();
    assertThat(policy.deciding()).hasSize(1);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceWithItsLine() {
    assertThat(
            problems(
                """
                log $0
                log $L
                log $L https://again.example
                witness a $0
                witness a $1
                witness b $0
                witness none $2
                witness c nonsense
                group g 3 a b
                group h any a x
                group i 07 c
                nonsense
                quorum nobody
                quorum a
                """))
        .containsExactly(
            "line 1: a log does not sign with a key of type 0x04, which is a witness's",
            "line 3: another log has the same public key",
            "line 5: \"a\" is defined on line 4 already",
            "line 6: another witness has the same public key",
            "line 7: the name none is kept for a quorum",
            "line 8: cosigner key, text: must be NAME+ID+KEY",
            "line 9: a threshold is from 1 to the number of members, here 2",
            "line 10: \"a\" is a member of a group already",
            "line 10: the member \"x\" is not defined on a line before this one",
            "line 11: policy, threshold: must be a decimal number of ASCII digits without sign or"
                + " leading zero",
            "line 12: \"nonsense\" begins no line; log, witness, group and quorum do",
            "line 13: quorum \"nobody\" is not defined on a line before this one",
            "line 14: quorum is said a second time");
  }

  @Test
  void formsThatAreNotQuiteLinesAreRefused() {
    assertThat(problems(""))
        .containsExactly("there is no quorum line; \"quorum none\" asks for no cosignature");
    assertThat(problems("quorum none"))
        .containsExactly("line 1: the last line must end in a newline");
    assertThat(problems("quorum\n")).containsExactly("line 1: must be: quorum NAME|none");
    assertThat(problems("quorum none\r\n")).first().asString().contains("control");
    assertThat(problems("quorum none none\n")).hasSize(1);
    assertThat(problems("log\nquorum none\n")).hasSize(1);
    assertThat(problems("log $L a b\nquorum none\n")).hasSize(1);
    assertThat(problems("witness a\nquorum none\n")).hasSize(1);
    assertThat(problems("witness a $0\ngroup g 1\nquorum g\n")).hasSize(1);
    assertThat(problems("witness a $0\ngroup g 0 a\nquorum g\n")).hasSize(1);
    assertThat(problems("witness a $0\ngroup g some a\nquorum g\n")).hasSize(1);
    assertThat(problems("quorum a\nwitness a $0\n")).hasSize(1);
    assertThat(problems("group g any g\nquorum g\n")).hasSize(1);
    assertThat(problems("witness a $0\ngroup g any none a\nquorum g\n")).hasSize(1);
    assertThat(problems("witness a $L\nquorum a\n")).hasSize(1);
    assertThat(problems("Log $L\nquorum none\n")).hasSize(1);
    assertThat(problems(new byte[1_000_001])).isNotEmpty();
  }

  @Test
  void theSamePublicKeyUnderAnotherNameIsADuplicate() {
    CosignerKey renamed = InMemoryLog.cosigner("w0.example", CosignerKey.Kind.ED25519, 1).key();
    byte[] raw = Base64.getDecoder().decode(renamed.toString().split("\\+", 3)[2]);
    byte[] key = Arrays.copyOfRange(raw, 1, raw.length);
    CosignerKey other = new CosignerKey("other.example", CosignerKey.Kind.ED25519, key);
    assertThat(problems("witness a $0\nwitness b " + other + "\nquorum none\n"))
        .containsExactly("line 2: another witness has the same public key");
  }

  @Test
  void aPolicyThatIsNotOneCannotBeMade() {
    Policy good = policy(EXAMPLE);
    assertThatThrownBy(() ->
            new Policy(good.logs(), good.witnesses(), good.groups().reversed(), good.quorum()))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new Policy(good.logs(), List.of(), List.of(), "a\nquorum none"))
        .isInstanceOf(MalformedException.class);
    Policy.Log log = new Policy.Log(InMemoryLog.SIGNER.verifier(), Optional.of("a b"));
    assertThatThrownBy(() -> new Policy(List.of(log), List.of(), List.of(), Policy.NONE))
        .isInstanceOf(MalformedException.class);
  }

  /// Every policy of up to five witnesses in one or two groups: whether two disjoint sets can both
  /// meet its quorum is tried out.
  @Test
  void oneHistoryIsAdmittedExactlyWhenNoTwoDisjointSetsMeetTheQuorum() {
    int admitting = 0;
    int splitting = 0;
    for (int first = 1; first <= 3; first++) {
      for (int second = 0; second <= 3; second++) {
        for (int k = 1; k <= first; k++) {
          for (int l = 1; l <= Math.max(1, second); l++) {
            for (String joined : List.of("any", "all")) {
              Policy policy = twoGroups(first, second, k, l, joined);
              boolean one = admitsOneHistory(policy);
              assertThat(policy.admitsOneHistory()).as("%s", policy).isEqualTo(one);
              admitting += one ? 1 : 0;
              splitting += one ? 0 : 1;
            }
          }
        }
      }
    }
    assertThat(admitting).isPositive();
    assertThat(splitting).isPositive();
  }

  private static Policy twoGroups(int first, int second, int k, int l, String joined) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < first + second; i++) {
      text.append("witness w%d $%d\n".formatted(i, i));
    }
    text.append("group a ").append(k).append(members(0, first)).append('\n');
    if (second > 0) {
      text.append("group b ").append(l).append(members(first, first + second)).append('\n');
    }
    text.append("group c ").append(joined).append(second > 0 ? " a b\n" : " a\n");
    return policy(text.append("quorum c\n").toString());
  }

  private static String members(int from, int to) {
    StringBuilder members = new StringBuilder();
    for (int i = from; i < to; i++) {
      members.append(" w").append(i);
    }
    return members.toString();
  }

  private static boolean admitsOneHistory(Policy policy) {
    List<String> names = policy.witnesses().stream().map(Policy.Witness::name).toList();
    Set<String> all = new HashSet<>(names);
    for (int set = 0; set < 1 << names.size(); set++) {
      Set<String> one = new HashSet<>(chosen(names, set));
      Set<String> rest = new HashSet<>(all);
      rest.removeAll(one);
      if (policy.isMetBy(one) && policy.isMetBy(rest)) {
        return false;
      }
    }
    return true;
  }
}
