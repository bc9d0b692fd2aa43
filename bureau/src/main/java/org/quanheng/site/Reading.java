package org.quanheng.site;

import java.text.Collator;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.quanheng.face.Visit;
import org.quanheng.law.Category;
import org.quanheng.law.Citation;
import org.quanheng.law.Duty;
import org.quanheng.law.Holder;
import org.quanheng.law.Organ;
import org.quanheng.law.Pack;
import org.quanheng.law.Post;
import org.quanheng.law.PostKind;
import org.quanheng.law.Power;
import org.quanheng.law.Procedure;
import org.quanheng.law.Statute;
import org.quanheng.law.StatutoryTerm;
import org.quanheng.law.Validity;
import org.quanheng.web.Asked;

/// The law as one reader is told it: the names of its parts in his language, and where they are
/// shown, on one day.
record Reading(Visit visit, Pack pack, LocalDate day) {

  /// A name and the address behind it.
  record Way(String address, String name) {}

  /// As asked for by `day`; on the bureau's day when none is.
  ///
  /// @throws org.quanheng.web.WrongRequest when what is asked for is no day
  static Reading asked(Asked asked, Visit visit, Pack pack) {
    LocalDate day = asked.day("day", visit.setting().today());
    asked.requireGood();
    return new Reading(visit, pack, day);
  }

  boolean isToday() {
    return day.equals(visit.setting().today());
  }

  /// An address that shows something as it stood on the day.
  private String dated(String path) {
    return isToday() ? path : path + "?day=" + day;
  }

  String to(Power power) {
    return dated("/powers/" + power.code());
  }

  String name(Power power) {
    return visit.in(power.names());
  }

  /// How names are put in order in the reader's language.
  Collator collator() {
    return Collator.getInstance(visit.language().locale());
  }

  Way way(Power power) {
    return new Way(to(power), visit.in(power.names()));
  }

  Way way(Post post) {
    String name = visit.say("reading.post", unit(post.organ()), kind(post.kind()));
    return new Way(dated("/posts/" + post.code()), name);
  }

  Way way(Organ organ) {
    return new Way(dated("/units/" + organ.slug()), visit.in(organ.names()));
  }

  Way way(Duty duty) {
    return new Way(dated("/duties/" + duty.slug()), visit.in(duty.names()));
  }

  Way way(Procedure procedure) {
    return new Way(dated("/procedures/" + procedure.slug()), visit.in(procedure.names()));
  }

  /// The article of a statute, on the statute's page.
  Way wayToArticle(Citation citation) {
    Way statute = wayToStatute(citation.statute());
    return new Way(statute.address() + "#article-" + citation.article(), statute.name());
  }

  Way wayToStatute(String slug) {
    return new Way(dated("/statutes/" + slug), visit.in(statute(slug).title().full()));
  }

  String category(Category category) {
    return category.title(visit.language().locale());
  }

  Statute statute(String slug) {
    return found(pack.statutes(), slug);
  }

  String inShort(Statute statute) {
    return visit.in(statute.title().inShort());
  }

  String unit(String slug) {
    return visit.in(organ(slug).names());
  }

  Organ organ(String slug) {
    return found(pack.establishment().organs(), slug);
  }

  String kind(String slug) {
    return visit.in(postKind(slug).names());
  }

  PostKind postKind(String slug) {
    return found(pack.establishment().posts(), slug);
  }

  /// A level of the bureau; a pack names its levels by words of its own, of which we know some.
  String level(String slug) {
    String key = "level." + slug;
    return visit.words().has(key) ? visit.say(key) : slug;
  }

  /// The lane of a procedure, likewise.
  String lane(String slug) {
    String key = "lane." + slug;
    return visit.words().has(key) ? visit.say(key) : slug;
  }

  /// A place of the law, as in "Product Quality Law, art. 50(1)".
  String citation(Citation citation) {
    return visit.say("cite.in", inShort(statute(citation.statute())), place(citation));
  }

  /// The place within its statute, as in "art. 50(1)".
  String place(Citation citation) {
    return citation.item().isPresent()
        ? visit.say(
            "cite.item", citation.article(), citation.paragraph(), citation.item().getAsInt())
        : visit.say("cite.paragraph", citation.article(), citation.paragraph());
  }

  /// A length of time, as in "60 working days".
  String length(int amount, StatutoryTerm term) {
    return visit.say("unit." + term.unit().slug(), amount);
  }

  /// The days something holds.
  String days(Validity validity) {
    if (validity.from().equals(LocalDate.MIN)) {
      return validity.ends()
          ? visit.say("days.until", validity.until().minusDays(1))
          : visit.say("days.always");
    }
    return validity.ends()
        ? visit.say("days.between", validity.from(), validity.until().minusDays(1))
        : visit.say("days.since", validity.from());
  }

  /// Each kind of post that takes part in the use of a power, in the order of its lanes.
  SequencedSet<String> kinds(Power power) {
    SequencedSet<String> kinds = new LinkedHashSet<>();
    pack.procedure(power)
        .lanes()
        .forEach(lane -> power.holders(lane).forEach(holder -> kinds.add(holder.post())));
    return kinds;
  }

  /// All posts that take part in the use of a power.
  Set<Post> posts(Power power) {
    return power.exercise().holders().values().stream()
        .flatMap(List::stream)
        .flatMap(holder -> pack.establishment().posts(holder).stream())
        .collect(Collectors.toSet());
  }

  /// The post of a holder, once for each kind of post, with the units that have it.
  List<Holding> holdings(List<Holder> holders) {
    SequencedSet<String> kinds = new LinkedHashSet<>();
    holders.forEach(holder -> kinds.add(holder.post()));
    return kinds.stream().map(kind -> holding(kind, holders)).toList();
  }

  private Holding holding(String kind, List<Holder> holders) {
    List<Way> units =
        holders.stream()
            .filter(holder -> holder.post().equals(kind))
            .flatMap(holder -> pack.establishment().posts(holder).stream())
            .distinct()
            .map(post -> new Way(dated("/posts/" + post.code()), unit(post.organ())))
            .toList();
    return new Holding(kind(kind), units);
  }

  /// A kind of post and the units in which it is meant.
  record Holding(String kind, List<Way> units) {}

  private static <T> T found(Map<String, T> shelf, String slug) {
    T value = shelf.get(slug);
    if (value == null) {
      throw new AssertionError("a proven pack has " + slug);
    }
    return value;
  }
}
