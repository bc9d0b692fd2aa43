package org.quanheng.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.quanheng.face.Press;
import org.quanheng.face.Shown;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Sends a page. What is sent depends on the reader's language, choices and session, and is asked
/// for anew each time; what an officer sees is kept nowhere.
final class Printing implements HandlerMethodReturnValueHandler {

  private static final String TYPE = "text/html;charset=UTF-8";

  static void send(Shown shown, HttpServletResponse response) throws IOException {
    byte[] page = Press.print(shown);
    response.setStatus(shown.status());
    response.setContentType(TYPE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, shown.visit().lang());
    response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
    boolean own = shown.visit().officer().isPresent() || shown.status() >= 400;
    CacheControl cache = own ? CacheControl.noStore() : CacheControl.noCache();
    response.setHeader(HttpHeaders.CACHE_CONTROL, cache.getHeaderValue());
    // an empty answer that says so itself is on its way before its guards are
    if (page.length > 0) {
      response.setContentLength(page.length);
      response.getOutputStream().write(page);
    }
  }

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return type.getParameterType() == Shown.class;
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest request)
      throws IOException {
    container.setRequestHandled(true);
    HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
    if (response != null && value instanceof Shown shown) {
      send(shown, response);
    }
  }
}
