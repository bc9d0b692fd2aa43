package org.quanheng.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.quanheng.desk.Desk.Person;
import org.quanheng.face.Field;
import org.quanheng.term.Names;

/// The form for an act as it is shown.
///
/// @param act the id of the act to be: the same form sent twice is one act
/// @param fields matter, subject, time, outcome and grounds, in this order
/// @param facts lines for facts at will, where the step asks for none in particular
/// @param asked the facts the step asks for
/// @param problems what is wrong beside the fields
record Sheet(
    String act,
    List<Field> fields,
    List<Colleague> colleagues,
    List<Cause> causes,
    List<Fact> facts,
    List<Asked> asked,
    List<String> problems) {

  /// Somebody who holds the same post today and may act along.
  record Colleague(Person person, boolean chosen) {}

  /// An earlier act of the matter that may have led here.
  record Cause(UUID act, Names step, String outcome, Instant claimed, boolean chosen) {}

  /// A line for something that was found: what, and how much or which.
  record Fact(Field name, Field value) {}

  /// A fact the step asks for; with its answers when several may be ticked.
  record Asked(Field field, List<Tick> ticks) {}

  /// One answer that may be ticked.
  record Tick(String value, String label, boolean chosen) {}

  Field matter() {
    return fields.get(0);
  }

  Field subject() {
    return fields.get(1);
  }

  Field claimed() {
    return fields.get(2);
  }

  Field outcome() {
    return fields.get(3);
  }

  Field reasons() {
    return fields.get(4);
  }

  /// All fields, for the summary of what is wrong.
  List<Field> all() {
    List<Field> all = new ArrayList<>(fields);
    asked.forEach(it -> all.add(it.field()));
    facts.forEach(it -> all.addAll(List.of(it.name(), it.value())));
    return all;
  }
}
