package org.quanheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every story under src/test/resources/stories is told to a real server, one after another.
class StoriesTest {

  private static final Path STORIES =
      Path.of(System.getProperty("quanheng.root"), "bureau/src/test/resources/stories");

  @TestFactory
  List<DynamicTest> stories() throws IOException {
    try (Stream<Path> files = Files.list(STORIES)) {
      List<Path> stories =
          files.filter(it -> it.toString().endsWith(".story.txt")).sorted().toList();
      assertThat(stories).isNotEmpty();
      return stories.stream().map(StoriesTest::test).toList();
    }
  }

  private static DynamicTest test(Path story) {
    return DynamicTest.dynamicTest(
        story.getFileName().toString(),
        () -> {
          Tale tale = Tale.of(Files.readAllLines(story));
          assertThat(tale.scenes()).isNotEmpty();
          new Teller().tell(tale);
        });
  }
}
