package org.quanheng.discretion;

import java.util.List;

/// One unlawful act that breaks several provisions: it is fined once, by the provision with the
/// higher fine (處罰法 29). All weighings are kept, so that nobody chooses the milder article.
///
/// @param weighings under each provision
public record OneAct(List<Weighing> weighings) {

  public OneAct {
    weighings = List.copyOf(weighings);
    if (weighings.isEmpty()) {
      throw new IllegalArgumentException("no provision was weighed");
    }
  }

  /// The weighing that applies: the heaviest; of two alike the first.
  public Weighing applies() {
    Weighing heaviest = weighings.getFirst();
    for (Weighing weighing : weighings) {
      heaviest = Weighing.compareWeight(weighing, heaviest) > 0 ? weighing : heaviest;
    }
    return heaviest;
  }
}
