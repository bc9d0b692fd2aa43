package org.quanheng.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.quanheng.face.Visit;

/// What an act or a refused draft cites, told as facts.
final class Cited {

  private Cited() {}

  static List<Fact> facts(Use use, Instant claimed, Telling telling) {
    Visit visit = telling.visit();
    LocalDate day = telling.day(claimed);
    Fact power =
        Fact.of(visit.say("done.power"), telling.power(use.power(), day))
            .member("power", use.power());
    Fact post =
        Fact.of(visit.say("done.post"), telling.post(use.post())).member("post", use.post());
    boolean known = telling.find(use.power(), day).isPresent();
    boolean unit = telling.pack().establishment().organs().containsKey(use.unit());
    return List.of(
        known ? power.at(Addresses.power(use.power())) : power,
        Fact.of(visit.say("done.step"), telling.step(use, day)).member("step", use.step()),
        unit ? post.at(Addresses.unit(use.unit())) : post);
  }
}
