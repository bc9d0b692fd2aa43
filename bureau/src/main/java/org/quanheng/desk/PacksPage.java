package org.quanheng.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.quanheng.desk.Changes.Offer;
import org.quanheng.desk.Desk.Person;
import org.quanheng.desk.Desk.Sitting;
import org.quanheng.face.Field;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.law.Problem;
import org.quanheng.list.DraftPack;
import org.quanheng.list.DraftPacks;
import org.quanheng.list.DraftVersion;
import org.quanheng.list.Drafts;
import org.quanheng.list.PowerList;
import org.quanheng.list.Proclamation;
import org.quanheng.list.Upload;
import org.quanheng.web.PostedFiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The packs of the bureau: drafts of the law that are worked on, and what was proclaimed. A draft
/// begins with a pack that is uploaded, or with a copy of the law in force.
@Controller
class PacksPage {

  private static final String HERE = "/desk/packs";

  private final Workbench bench;
  private final Desk desk;
  private final Drafts drafts;
  private final DraftPacks packs;
  private final PowerList list;

  PacksPage(Workbench bench, Desk desk, Drafts drafts, DraftPacks packs, PowerList list) {
    this.bench = bench;
    this.desk = desk;
    this.drafts = drafts;
    this.packs = packs;
    this.list = list;
  }

  /// @param fields a pack as one archive, or file by file
  /// @param refused what is wrong with a pack that was sent and could not be opened
  /// @param may whether the officer may begin drafts
  record Shelf(
      Sitting sitting,
      boolean may,
      List<Offer> makers,
      List<Line> drafts,
      List<Proclamation> proclamations,
      List<Field> fields,
      List<Problem> refused) {

    Field archive() {
      return fields.get(0);
    }

    Field files() {
      return fields.get(1);
    }
  }

  /// A draft as it stands.
  record Line(DraftVersion version, Person savedBy) {}

  @GetMapping(HERE)
  Shown packs(Visit visit) {
    return shown(visit, desk.sitting(visit), fields(visit), List.of());
  }

  /// Takes a pack, or a copy of the law in force.
  @PostMapping(HERE)
  Object begin(Visit visit, HttpServletRequest request) {
    Sitting sitting = desk.sitting(visit);
    if ("copy".equals(request.getParameter("do"))) {
      Map<String, byte[]> files = list.packs().current().files().files();
      return answer(visit, sitting, () -> packs.upload(files, sitting.person().officer()));
    }
    Map<String, byte[]> archives = PostedFiles.of(request, "pack");
    Map<String, byte[]> files = PostedFiles.of(request, "files");
    if (archives.isEmpty() == files.isEmpty() || archives.size() > 1) {
      List<Field> fields = new ArrayList<>(fields(visit));
      boolean nothing = archives.isEmpty() && files.isEmpty();
      String why = visit.say(nothing ? "packs.upload.nothing" : "packs.upload.one");
      fields.set(0, fields.get(0).refused(why));
      return shown(visit, sitting, fields, List.of());
    }
    String officer = sitting.person().officer();
    return answer(
        visit,
        sitting,
        () ->
            archives.isEmpty()
                ? packs.upload(files, officer)
                : packs.upload(archives.values().iterator().next(), officer));
  }

  private Object answer(Visit visit, Sitting sitting, Supplier<Upload> upload) {
    bench.requireMay(sitting);
    return switch (upload.get()) {
      case Upload.Kept kept -> {
        DraftPack pack = kept.draft();
        DraftVersion begun = drafts.begin(pack, sitting.person().officer());
        yield Sending.to(HERE + "/" + begun.draft());
      }
      case Upload.Refused refused -> shown(visit, sitting, fields(visit), refused.problems());
    };
  }

  private Shown shown(Visit visit, Sitting sitting, List<Field> fields, List<Problem> refused) {
    List<DraftVersion> all = drafts.all();
    List<Person> people = desk.people(all.stream().map(DraftVersion::savedBy).toList());
    List<Line> lines = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      lines.add(new Line(all.get(at), people.get(at)));
    }
    Shelf shelf =
        new Shelf(
            sitting,
            bench.may(sitting),
            bench.makers(sitting),
            lines,
            list.packs().proclamations(),
            fields,
            refused);
    boolean good = refused.isEmpty() && fields.stream().allMatch(Field::isGood);
    return visit.show("desk/packs.jte", shelf, good ? 200 : 422);
  }

  private static List<Field> fields(Visit visit) {
    return List.of(
        Field.line("pack", visit.say("packs.upload.archive"))
            .as(new Field.Kind.File(".zip,application/zip"))
            .hinted(visit.say("packs.upload.archive.hint"))
            .optional(),
        Field.line("files", visit.say("packs.upload.folder"))
            .as(new Field.Kind.File(""))
            .hinted(visit.say("packs.upload.folder.hint"))
            .optional());
  }
}
