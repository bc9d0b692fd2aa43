package org.quanheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.quanheng.ground.GroundFailure;

/// What to say when a command did not end with an answer of its own: the one place that turns an
/// exception into an exit status and a line.
final class Failures {

  private final Words words;

  Failures(Words words) {
    this.words = words;
  }

  /// The answer for whatever was thrown.
  Answer answer(Throwable thrown) {
    return switch (thrown) {
      case Refused refused -> failed(Exit.USAGE, refused.problems());
      default -> failed(Exit.WORLD, List.of(world(thrown)));
    };
  }

  private static Answer failed(Exit exit, List<String> messages) {
    JsonObject json = new JsonObject().put("error", exit.slug()).putTexts("messages", messages);
    return new Answer(exit, json, messages);
  }

  private String world(Throwable thrown) {
    return switch (thrown) {
      case WorldFailure failure -> message(failure);
      case GroundFailure failure -> message(failure);
      case UncheckedIOException unchecked when unchecked.getCause() != null ->
          world(unchecked.getCause());
      case NoSuchFileException absent -> words.say("world.absent", absent.getFile());
      case AccessDeniedException denied -> words.say("world.denied", denied.getFile());
      case UnknownHostException unknown -> words.say("world.unknown-host", message(unknown));
      case ConnectException refused -> words.say("world.no-connection", message(refused));
      case HttpTimeoutException late -> words.say("world.timeout", message(late));
      case IOException other -> words.say("world.io", message(other));
      default -> words.say("world.fault", thrown.toString());
    };
  }

  private static String message(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null ? thrown.getClass().getSimpleName() : message;
  }
}
