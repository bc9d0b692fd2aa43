package org.quanheng.draw;

/// A declared interest 迴避: this inspector is not sent to this subject.
public record Recusal(String subject, String inspector) implements Row {

  @Override
  public String row() {
    return subject + "\t" + inspector;
  }
}
