package org.quanheng.law;

import java.util.Locale;

/// The categories of powers of a power list 權力清單 (皖政〔2014〕29號, with inspection apart).
public enum Category {
  /// 行政許可
  LICENCE,
  /// 行政處罰
  PENALTY,
  /// 行政徵收
  COLLECTION,
  /// 行政給付
  GRANT,
  /// 行政獎勵
  REWARD,
  /// 行政強制
  COERCION,
  /// 行政確認
  CONFIRMATION,
  /// 行政裁決
  RULING,
  /// 行政規劃
  PLANNING,
  /// 行政檢查
  INSPECTION,
  /// 其他權力
  OTHER;

  /// The word a pack writes for it.
  public String slug() {
    return Slugs.of(this);
  }

  /// The category's name for a reader of this locale.
  public String title(Locale locale) {
    return Messages.say(locale, "category." + slug());
  }
}
