package org.quanheng.web;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where to send a reader back to: a page of ours, whatever the address says.
public final class Back {

  /// One slash, and then neither another nor what browsers take for one.
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

  private static final URI HOME = URI.create("/");

  private Back() {}

  /// The address, if it is one of ours; the home page if not.
  public static URI to(@Nullable String address) {
    if (address == null || !OURS.matcher(address).matches()) {
      return HOME;
    }
    try {
      return URI.create(address);
    } catch (IllegalArgumentException unreadable) {
      return HOME;
    }
  }
}
