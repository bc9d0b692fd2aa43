package org.quanheng.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// The last resort: says as a [Problem] what the server itself refused, without a page and without
/// a stack trace.
final class PlainErrors extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      boolean ours = response.getStatus() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
      Problem problem = ours ? Problem.of(Wrong.FAULT) : Problem.malformed("request", "unreadable");
      problem.answer(request, response);
      response.finishResponse();
    } catch (IOException nobodyListens) {
      container.getLogger().debug("an error could not be told", nobodyListens);
    }
  }
}
