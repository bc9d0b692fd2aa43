package org.quanheng.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The teller of stories notices what is not as told.
class TellerTest {

  private static final String ASKED = "> GET /api/list?day=2011-01-01\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "< 200",
        "< 200\n< Content-Type: application/json",
        "< 200\n< {\"day\": \"2011-01-01\", \"powers\": []}",
        "< 200\n< {\"day\": \"<*>\", \"…\": \"…\"}",
        "< 200\n< {\"day\": \"2011-<*>\", \"powers\": [\"…\"]}"
      })
  void whatIsAsToldIsTold(String answer) {
    assertThatCode(() -> tell(ASKED + answer)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "< 404",
        "< 200\n< Content-Type: text/html",
        "< 200\n< {\"day\": \"2011-01-02\", \"powers\": []}",
        "< 200\n< {\"day\": \"2011-01-01\"}",
        "< 200\n< {\"day\": \"<*>\", \"powers\": [], \"more\": \"<*>\"}",
        "< 200\n< {\"day\": \"<*>\", \"powers\": [\"<*>\"]}",
        "< 200\n< {\"day\": \"2012-<*>\", \"powers\": \"<*>\"}",
        "< 200\n< some text"
      })
  void whatIsNotAsToldIsNoticed(String answer) {
    assertThatThrownBy(() -> tell(ASKED + answer)).isInstanceOf(AssertionError.class);
  }

  @Test
  void aRequestWithoutAnAnswerIsNoStory() {
    assertThatThrownBy(() -> tell(ASKED)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> tell("< 200")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> tell("! thunder")).isInstanceOf(AssertionError.class);
  }

  private static void tell(String story) throws Exception {
    new Teller().tell(Tale.of(List.of(story.split("\n"))));
  }
}
