package org.quanheng.simulate;

import java.util.random.RandomGenerator;

/// Invented enterprises, known by codes that are well formed as unified social credit codes (GB
/// 32100-2015) and belong to nobody: their registration office is region 990000, which GB/T 2260
/// does not give out.
final class SampleSubject {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String ORGANISATION = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private SampleSubject() {}

  static String code(RandomGenerator random) {
    StringBuilder code = new StringBuilder("91990000");
    int sum = 0;
    for (int weight : ORGANISATION_WEIGHTS) {
      char character = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      code.append(character);
      sum += ORGANISATION.indexOf(character) * weight;
    }
    code.append(organisationCheck(sum));
    return code.append(check(code)).toString();
  }

  /// The check character of the organisation code within (GB 11714-1997).
  private static char organisationCheck(int sum) {
    int check = 11 - sum % 11;
    if (check == 10) {
      return 'X';
    }
    return (char) ('0' + check % 11);
  }

  /// The check character of the whole code: weights are the powers of 3 modulo 31.
  private static char check(CharSequence code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < code.length(); i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
