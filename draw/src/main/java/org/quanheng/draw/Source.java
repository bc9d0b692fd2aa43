package org.quanheng.draw;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where a part of the randomness of a draw comes from. A declaration names its sources exactly,
/// before what they will say exists. A draw is sound if one of its sources is honest and could not
/// be foreseen; so sources of different kinds are combined.
public sealed interface Source
    permits DrandRound, Dice, Lottery, NistPulse, Commitment, VerifiableFunction {

  /// What kinds there are.
  enum Kind {
    /// A round of a drand network: signed by many operators together.
    DRAND("drand", true),
    /// Dice thrown in public.
    DICE("dice", false),
    /// A drawing of a state lottery, published by the press.
    LOTTERY("lottery", false),
    /// A pulse of the beacon of NIST, the one operator of which is believed.
    NIST("nist", false),
    /// A value a witness has committed to and opens later.
    COMMITMENT("commitment", true),
    /// A witness's verifiable random function of the declaration.
    VRF("vrf", true);

    private final String slug;
    private final boolean proven;

    Kind(String slug, boolean proven) {
      this.slug = slug;
      this.proven = proven;
    }

    /// The first word of a source's text.
    public String slug() {
      return slug;
    }

    /// Whether arithmetic proves a value to be the right one. Other values rest on those who were
    /// there, and are to be compared with what was published.
    public boolean isProven() {
      return proven;
    }
  }

  /// What a written value is.
  sealed interface Value {

    /// The bytes that go into the seed.
    final class Good implements Value {

      private final byte[] bytes;

      Good(byte[] bytes) {
        this.bytes = bytes.clone();
      }

      static Good ascii(String text) {
        return new Good(text.getBytes(StandardCharsets.US_ASCII));
      }

      /// The bytes, in a new array.
      public byte[] bytes() {
        return bytes.clone();
      }
    }

    /// It has not the form of a value of this source.
    record Malformed() implements Value {}

    /// It has the form, and arithmetic shows that it is not this source's.
    record Disproven() implements Value {}
  }

  /// The source as a declaration names it.
  String text();

  /// What kind of source it is.
  Kind kind();

  /// When its value comes to exist or is opened; empty where its holder can know it as soon as the
  /// declaration is there.
  Optional<Instant> at();

  /// How many bits of its value nobody on earth knows before its time; 0 where somebody may.
  int unforeseenBits();

  /// Reads a written value.
  ///
  /// @param declaration the hash of the declaration
  Value read(String written, byte[] declaration);

  /// The source of this text, if it is the text of one.
  static Optional<Source> of(String text) {
    List<String> words = Fields.words(text);
    return switch (words.getFirst()) {
      case "drand" -> DrandRound.of(words);
      case "dice" -> Dice.of(words);
      case "lottery" -> Lottery.of(words);
      case "nist" -> NistPulse.of(words);
      case "commitment" -> Commitment.of(words);
      case "vrf" -> VerifiableFunction.of(words);
      default -> Optional.empty();
    };
  }
}
