package org.quanheng.law;

import java.util.List;
import org.quanheng.term.Notice;

/// The official notices about the days off of one year, as one file of the calendar states them.
record NoticeYear(int year, List<Notice> notices, List<String> unverified) {

  NoticeYear {
    notices = List.copyOf(notices);
    unverified = List.copyOf(unverified);
  }
}
