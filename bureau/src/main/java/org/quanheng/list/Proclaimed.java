package org.quanheng.list;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// What became of a proven pack that was to be made law.
public sealed interface Proclaimed {

  /// It is law now.
  ///
  /// @param number the proclamation's number, from 1
  /// @param added how many powers came onto the list
  /// @param ended how many got an end
  record Law(int number, LocalDate day, int added, int ended) implements Proclaimed {}

  /// It is the law in force already, byte for byte.
  record Unchanged(int number) implements Proclaimed {}

  /// It was law once and another pack has followed it: the law in force stays.
  ///
  /// @param earlier the proclamation by which it was law
  /// @param inForce the proclamation in force
  record Superseded(Proclamation earlier, Proclamation inForce) implements Proclaimed {}

  /// It would touch what stands; nothing was proclaimed.
  record Objected(List<Objection> objections) implements Proclaimed {

    public Objected {
      objections = List.copyOf(objections);
    }
  }

  /// Why a pack cannot follow the law in force.
  ///
  /// @param power the code of the power concerned
  record Objection(Ground ground, String power, LocalDate from) {

    /// What is wrong, and what to do about it.
    public String say(Locale locale) {
      String text =
          ResourceBundle.getBundle("org.quanheng.list.objections", locale).getString(ground.slug());
      return MessageFormat.format(text, power, from.toString());
    }
  }

  /// The grounds of an objection; their sentences stand in the message files.
  enum Ground {
    /// It begins before the day it would be proclaimed.
    BACKDATED,
    /// It is on the list with the same first day and another substance: end it and begin a new
    /// version.
    CHANGED,
    /// Its end would lie in the past, or an end already reached would move.
    PAST,
    /// It is in force and the pack is silent on it: end it with `until`, do not leave it out.
    MISSING;

    /// Its name in messages and for programs.
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
