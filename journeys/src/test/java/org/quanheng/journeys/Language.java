package org.quanheng.journeys;

/// A language of the pages, and what a browser of its readers asks for.
enum Language {
  ENGLISH("en", "en-GB"),
  SIMPLIFIED("zh-Hans", "zh-CN"),
  TRADITIONAL("zh-Hant", "zh-TW");

  /// What `lang` says on a page in this language.
  final String tag;

  /// What the browser sends as `Accept-Language`.
  final String asked;

  Language(String tag, String asked) {
    this.tag = tag;
    this.asked = asked;
  }
}
