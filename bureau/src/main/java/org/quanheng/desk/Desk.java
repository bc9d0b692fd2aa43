package org.quanheng.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.quanheng.face.Visit;
import org.quanheng.law.Organ;
import org.quanheng.law.Pack;
import org.quanheng.law.PostKind;
import org.quanheng.office.Office;
import org.quanheng.office.Roll;
import org.quanheng.term.Names;
import org.springframework.stereotype.Component;

/// Who sits at a desk today, and what the desks call posts and people.
@Component
class Desk {

  private final Office office;
  private final Supplier<Pack> pack;
  private final People people;

  Desk(Office office, Supplier<Pack> pack, People people) {
    this.office = office;
    this.pack = pack;
    this.people = people;
  }

  /// A person by name.
  record Person(String officer, Names names, boolean sample) {}

  /// A post by name.
  ///
  /// @param code the post `unit/kind`
  record Seat(String code, Names unit, Names kind) {}

  /// An officer at his desk.
  ///
  /// @param seats the posts he holds today
  record Sitting(Person person, LocalDate day, List<Seat> seats) {

    List<String> posts() {
      return seats.stream().map(Seat::code).toList();
    }

    boolean holds(String post) {
      return posts().contains(post);
    }
  }

  /// The officer who is signed in; whoever is not does not get here.
  static String officer(Visit visit) {
    return visit
        .officer()
        .orElseThrow(() -> new IllegalStateException("desks are for officers only"));
  }

  Sitting sitting(Visit visit) {
    String officer = officer(visit);
    LocalDate today = visit.setting().today();
    List<Seat> seats = roll().postsOf(officer, today).stream().map(this::seat).toList();
    return new Sitting(people.named(officer), today, seats);
  }

  /// These officers by name, in the same order.
  List<Person> people(List<String> officers) {
    return people.named(officers);
  }

  Roll roll() {
    return office.freshRoll();
  }

  /// The post of this code; one the pack does not know is called by its code.
  Seat seat(String post) {
    String unit = post.substring(0, Math.max(0, post.indexOf('/')));
    String kind = Roll.kindOf(post);
    Organ organ = pack.get().establishment().organs().get(unit);
    PostKind found = pack.get().establishment().posts().get(kind);
    return new Seat(
        post,
        organ == null ? same(unit) : organ.names(),
        found == null ? same(kind) : found.names());
  }

  private static Names same(String text) {
    return new Names(text, text, text);
  }
}
