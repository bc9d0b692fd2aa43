package org.quanheng.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.find.Finder;
import org.quanheng.find.Found;
import org.quanheng.ground.Sql;
import org.quanheng.web.Asked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// One box for everything: the law by code or a part of a name, matters by the beginning of their
/// code, acts by their id.
@Controller
class SearchPage {

  private static final String ACT = Sql.of(SearchPage.class, "act_is_known.sql");

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final int PAGE = 100;
  private static final int SUGGESTIONS = 8;

  /// A matter is looked for when its code could be meant, not at each letter of a word.
  private static final int SHORTEST_MATTER = 3;

  private final Finder finder;
  private final Matters matters;
  private final JdbcClient published;

  SearchPage(Finder finder, Matters matters, JdbcClient published) {
    this.finder = finder;
    this.matters = matters;
    this.published = published;
  }

  /// One thing that was found.
  ///
  /// @param kind the word of its kind in the message files
  /// @param code what it is called by, where that is not its name
  /// @param standing whether it is in force today
  record Hit(String kind, String address, String name, String code, boolean standing) {}

  /// What was asked and what was found.
  record Results(String question, List<Hit> hits) {

    boolean more() {
      return hits.size() >= PAGE;
    }
  }

  @GetMapping("/search")
  Shown search(Visit visit, HttpServletRequest request) {
    return visit.show("site/search.jte", results(visit, request, PAGE));
  }

  /// The same in short, to be shown below the box while the question is typed.
  @GetMapping("/search/suggest")
  Shown suggest(Visit visit, HttpServletRequest request) {
    return visit.show("site/suggestions.jte", results(visit, request, SUGGESTIONS));
  }

  private Results results(Visit visit, HttpServletRequest request, int most) {
    Asked asked = Asked.of(request, "q");
    String question = asked.text("q").orElse("");
    asked.requireGood();
    List<Hit> hits = new ArrayList<>(records(question));
    finder.find(question, visit.setting().today(), most).stream()
        .map(found -> hit(found, visit))
        .forEach(hits::add);
    return new Results(question, hits.subList(0, Math.min(most, hits.size())));
  }

  private static Hit hit(Found found, Visit visit) {
    String kind = found.kind().slug();
    String address =
        switch (found.kind()) {
          case POWER -> "/powers/";
          case DUTY -> "/duties/";
          case STATUTE -> "/statutes/";
          case PROCEDURE -> "/procedures/";
          case UNIT -> "/units/";
          case POST -> "/posts/";
        };
    boolean standing = found.valid().contains(visit.setting().today());
    return new Hit(kind, address + found.code(), visit.in(found.names()), found.code(), standing);
  }

  private List<Hit> records(String question) {
    if (ID.matcher(question).matches()) {
      UUID id = UUID.fromString(question);
      boolean known = published.sql(ACT).param("act", id).query(Boolean.class).single();
      return known ? List.of(new Hit("act", "/acts/" + id, id.toString(), "", true)) : List.of();
    }
    if (question.length() < SHORTEST_MATTER) {
      return List.of();
    }
    return matters.beginning(question).stream().map(SearchPage::matter).toList();
  }

  private static Hit matter(String code) {
    return new Hit("matter", Addresses.matter(code), code, "", true);
  }
}
