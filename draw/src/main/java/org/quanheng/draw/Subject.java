package org.quanheng.draw;

/// Who or what may be drawn: an enterprise to be inspected, a matter to be judged.
///
/// @param id its name in the draw, such as its unified social credit code
/// @param weight how many tickets it has in the box, from 1 to 10, by a published table of risk
public record Subject(String id, int weight) implements Row {

  @Override
  public String row() {
    return id + "\t" + weight;
  }
}
