package org.quanheng.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanheng.desk.Desk.Person;
import org.quanheng.desk.Workbench.Piece;
import org.quanheng.face.Shown;
import org.quanheng.face.Typed;
import org.quanheng.face.Visit;
import org.quanheng.law.Problem;
import org.quanheng.list.DraftPacks;
import org.quanheng.list.DraftVersion;
import org.quanheng.list.Drafts;
import org.quanheng.list.Edit;
import org.quanheng.web.Posted;
import org.quanheng.web.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One file of a draft: what is wrong with it, and its text to be mended where it stands. Each time
/// it is saved the whole pack is proven again.
@Controller
class DraftFilePage {

  private static final int LONGEST_PATH = 255;

  private final Workbench bench;
  private final Drafts drafts;
  private final DraftPacks packs;

  DraftFilePage(Workbench bench, Drafts drafts, DraftPacks packs) {
    this.bench = bench;
    this.drafts = drafts;
    this.packs = packs;
  }

  /// @param text what it says; nothing when it is no text
  /// @param fresh whether the draft has no such file yet
  /// @param line the line to go to; 0 for none
  /// @param refused why it could not be saved
  record Page(
      Piece piece,
      String path,
      @Nullable String text,
      boolean fresh,
      int line,
      List<Problem> problems,
      @Nullable Refusal refused) {}

  /// Why a file could not be saved.
  ///
  /// @param overtaken who saved another version in between; nothing when nobody did
  record Refusal(@Nullable Person overtaken, List<Problem> problems) {}

  /// Where a file of a draft is shown.
  ///
  /// @param line the line to go to; 0 for none
  static String address(Piece piece, String path, int line) {
    String address =
        piece.address() + "/file?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    return line == 0 ? address : address + "&line=" + line;
  }

  @GetMapping("/desk/packs/{draft}/file")
  Shown file(Visit visit, @PathVariable("draft") String id, HttpServletRequest request) {
    Posted asked = Posted.of(request);
    Piece piece = bench.piece(visit, id);
    String path = path(asked);
    Optional<byte[]> bytes = bytes(piece, path);
    String text = bytes.isEmpty() ? "" : text(bytes.get()).orElse(null);
    int line = Typed.number(asked.typed("line")).orElse(0);
    return visit.show(
        "desk/draftfile.jte",
        new Page(piece, path, text, bytes.isEmpty(), line, problems(piece, path), null));
  }

  /// Saves the file, or takes it out.
  @PostMapping("/desk/packs/{draft}/file")
  Object save(Visit visit, @PathVariable("draft") String id, HttpServletRequest request) {
    Posted form = Posted.of(request);
    Piece piece = bench.piece(visit, id);
    bench.requireMay(piece.sitting());
    String path = path(form);
    DraftVersion onto = piece.version(Typed.number(form.typed("version")).orElse(0));
    String officer = piece.sitting().person().officer();
    String text = form.typed("text").replace("\r\n", "\n");
    Edit edit =
        form.wants("remove")
            ? drafts.remove(onto, path, officer)
            : drafts.write(onto, path, text.getBytes(StandardCharsets.UTF_8), officer);
    return switch (edit) {
      case Edit.Saved saved -> Sending.to(piece.address() + "?saved=" + saved.version().number());
      case Edit.Overtaken overtaken -> {
        Person other = bench.people(List.of(overtaken.newest().savedBy())).getFirst();
        yield again(visit, id, form, new Refusal(other, List.of()));
      }
      case Edit.Refused refused -> again(visit, id, form, new Refusal(null, refused.problems()));
    };
  }

  /// The page again with what was typed; what is saved then goes onto the newest version.
  private Shown again(Visit visit, String id, Posted form, Refusal refusal) {
    Piece piece = bench.piece(visit, id);
    String path = path(form);
    Page page =
        new Page(
            piece,
            path,
            form.typed("text"),
            bytes(piece, path).isEmpty(),
            0,
            problems(piece, path),
            refusal);
    return visit.show("desk/draftfile.jte", page, refusal.overtaken() == null ? 422 : 409);
  }

  private static String path(Posted form) {
    String path = form.line("path", LONGEST_PATH);
    if (path.isEmpty()) {
      throw org.quanheng.web.Problem.of(Wrong.NOT_FOUND).asException();
    }
    return path;
  }

  private Optional<byte[]> bytes(Piece piece, String path) {
    return packs
        .files(piece.newest().pack().digest())
        .flatMap(files -> Optional.ofNullable(files.files().get(path)));
  }

  private static List<Problem> problems(Piece piece, String path) {
    return piece.proof().problems().stream().filter(it -> it.file().equals(path)).toList();
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
