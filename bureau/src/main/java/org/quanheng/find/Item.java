package org.quanheng.find;

import org.quanheng.law.Validity;
import org.quanheng.term.Names;

/// Something of the law that can be found.
///
/// @param words what is said of it beside its names, in all languages
record Item(Kind kind, String code, Names names, Validity valid, String words) {

  /// Its code and names, as they are compared.
  String comparedNames() {
    return Spelling.compared(String.join("\n", code, names.en(), names.zhHans(), names.zhHant()));
  }

  String comparedWords() {
    return comparedNames() + "\n" + Spelling.compared(words);
  }
}
