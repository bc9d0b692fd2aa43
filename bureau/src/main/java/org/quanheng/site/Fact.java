package org.quanheng.site;

import java.util.Optional;

/// One thing that an act or a refused draft says.
///
/// @param label what it is
/// @param said what it says, in the reader's language
/// @param code what it says in the leaf, when that is something else
/// @param member the member of the leaf that says it; nothing when no member does by itself
/// @param address the page about it
record Fact(
    String label,
    String said,
    Optional<String> code,
    Optional<Member> member,
    Optional<String> address) {

  /// A member of the leaf and its value.
  record Member(String name, String value) {}

  static Fact of(String label, String said) {
    return new Fact(label, said, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// The same, said by this member of the leaf.
  Fact member(String name, String value) {
    Optional<String> other = value.equals(said) ? Optional.empty() : Optional.of(value);
    return new Fact(label, said, other, Optional.of(new Member(name, value)), address);
  }

  /// The same, said by this member of the leaf in a way that is of no use to readers.
  Fact quietly(String name, String value) {
    return new Fact(label, said, code, Optional.of(new Member(name, value)), address);
  }

  /// The same, with a page about it.
  Fact at(String page) {
    return new Fact(label, said, code, member, Optional.of(page));
  }

  /// The name of the member, for the page.
  String memberName() {
    return member.map(Member::name).orElse("");
  }

  /// Its value, for the page.
  String memberValue() {
    return member.map(Member::value).orElse("");
  }
}
