package org.quanheng.web;

/// A request that is answered with a problem.
public final class WrongRequest extends RuntimeException {

  private final transient Problem problem;

  WrongRequest(Problem problem) {
    super(problem.wrong().slug() + " " + problem.mistakes(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
