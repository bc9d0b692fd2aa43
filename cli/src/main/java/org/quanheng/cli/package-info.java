/// The command `quanheng`: pure commands that prove, count and check, and commands that run a
/// bureau.
///
/// ## Adding a command
///
/// 1. One class that extends [Command], annotated `@CommandLine.Command(name = "…")`. Its words are
///    fields with picocli's `@Option` and `@Parameters`, each with a `descriptionKey`; leave their
///    type `String`, `Optional<String>` or a list, and read them with [Reading], which tells all
///    mistakes together in the asker's language.
/// 2. One line in the list of [Quanheng].
/// 3. Its help in the three `usage_*.properties` (`quanheng.NAME.usage.description` and the
///    description keys), its sentences in the three `messages_*.properties`. A test tells which are
///    missing, unused, or have other places to fill in another language.
/// 4. A story in `src/test/stories`: the words, what they print, the exit status.
///
/// The class implements [Command#answer] and returns an [Answer]: what it found, once as a
/// [JsonObject] for `--json` and once as lines for people. The frame prints one of the two. A
/// command never prints results, asks for the language, or ends the process itself; while it works
/// it may speak through [Progress], which is silent unless somebody watches. A command that serves
/// until it is stopped says where on `world.out()` and answers when it is over.
///
/// ## How a command ends
///
/// [Exit] has the four statuses. Good and bad are what an [Answer] says. Wrong words are [Refused].
/// When the world fails, throw [WorldFailure] with a sentence of your own, or let the exception of
/// the room or of the JDK pass: [Failures] is the one place that turns it into a line, and a new
/// room's failure is one more case there. Anything else is a fault of ours and says so. A stack
/// trace is seen only with `--trace`.
///
/// An interrupt ends the JVM at once, so a command that writes makes each file elsewhere, whole,
/// and moves it into place.
///
/// ## Starting fast
///
/// Pure commands load no class of Spring or of a database driver; `PureCommandsTest` looks at what
/// the JVM loads, so add a pure command to its list. picocli reflects on every command class
/// whenever any command runs: a command that starts a bureau therefore names no type of Spring in a
/// field or a signature, and calls the door of its room from inside [Command#answer].
///
/// The launcher keeps C2 away from commands that are over before it would pay, which halves their
/// time. An archive of classes (CDS or AOT) was measured too: another tenth, not worth one more
/// file that can be stale.
@NullMarked
package org.quanheng.cli;

import org.jspecify.annotations.NullMarked;
