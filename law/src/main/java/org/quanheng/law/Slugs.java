package org.quanheng.law;

import java.util.Locale;
import java.util.regex.Pattern;

/// Slugs: lower-case letters, digits and single hyphens.
final class Slugs {

  private static final int LONGEST = 64;
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Slugs() {}

  static boolean isSlug(String text) {
    return text.length() <= LONGEST && SLUG.matcher(text).matches();
  }

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
