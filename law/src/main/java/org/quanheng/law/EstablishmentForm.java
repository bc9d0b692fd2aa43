package org.quanheng.law;

import java.util.List;
import java.util.Optional;

/// The forms of units, posts and sample officers.
final class EstablishmentForm {

  private static final Keys ORGAN =
      Keys.need("names", "level", "region", "posts").may("parent", "from", "until");
  private static final Keys POST =
      Keys.need("names")
          .and("business", Rule.POST_WITHOUT_BOTH_DUTIES)
          .and("integrity", Rule.POST_WITHOUT_BOTH_DUTIES)
          .may("head", "apart");
  private static final Keys OFFICERS = Keys.need("officers");
  private static final Keys OFFICER = Keys.need("officer", "names", "holds");
  private static final Keys HOLDING = Keys.need("post", "from").may("until");
  private static final SampleOfficer NOBODY = new SampleOfficer("", Values.NO_NAMES, List.of());
  private static final SampleOfficer.Holding NO_POST =
      new SampleOfficer.Holding(Post.BLANK, Validity.ALWAYS);

  private EstablishmentForm() {}

  static Optional<Organ> organ(String slug, Tree tree, Notes notes) {
    return Fields.of(tree, ORGAN, notes)
        .map(fields ->
            new Organ(
                slug,
                fields.names("names"),
                fields.slug("level"),
                fields.text("region"),
                fields.optional("parent", Values::slug),
                fields.set("posts", Values::slug, Rule.EMPTY_LIST),
                fields.validity()));
  }

  static Optional<PostKind> post(String slug, Tree tree, Notes notes) {
    return Fields.of(tree, POST, notes)
        .map(fields ->
            new PostKind(
                slug,
                fields.names("names"),
                fields.names("business"),
                fields.names("integrity"),
                fields.truth("head"),
                fields.set("apart", Values::slug, Rule.EMPTY_LIST)));
  }

  static Optional<List<SampleOfficer>> officers(Tree tree, Notes notes) {
    return Fields.of(tree, OFFICERS, notes).map(EstablishmentForm::officers);
  }

  private static List<SampleOfficer> officers(Fields fields) {
    List<SampleOfficer> officers = fields.list("officers", EstablishmentForm::officer);
    fields.distinct(officers.stream().map(SampleOfficer::slug).toList(), "officers");
    return officers;
  }

  private static SampleOfficer officer(Tree tree, Notes notes) {
    return Fields.of(tree, OFFICER, notes)
        .map(fields ->
            new SampleOfficer(
                fields.slug("officer"),
                fields.names("names"),
                fields.list("holds", EstablishmentForm::holding)))
        .orElse(NOBODY);
  }

  private static SampleOfficer.Holding holding(Tree tree, Notes notes) {
    return Fields.of(tree, HOLDING, notes)
        .map(fields ->
            new SampleOfficer.Holding(
                fields.read("post", Values::post, Post.BLANK), fields.validity()))
        .orElse(NO_POST);
  }
}
