package org.quanheng.list;

import java.time.LocalDate;
import org.quanheng.law.Pack;
import org.quanheng.law.Power;
import org.quanheng.ledger.Hash;
import org.quanheng.ledger.Json;
import org.quanheng.ledger.Tree;

/// A power of a pack on its way onto the list, with its substance and its leaf.
record Entry(Power power, Json.Obj substance, Json.Obj leaf) {

  static Entry of(Pack pack, Power power) {
    Json.Obj substance = Norm.substance(pack, power);
    return new Entry(power, substance, Norm.leaf(substance, power));
  }

  LocalDate from() {
    return power.life().validity().from();
  }

  LocalDate until() {
    return power.life().validity().until();
  }

  Hash substanceHash() {
    return Tree.leafHash(substance.encode(Json.Limits.LEAF));
  }

  Hash leafHash() {
    return Tree.leafHash(leaf.encode(Json.Limits.LEAF));
  }
}
