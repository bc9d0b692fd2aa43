package org.quanheng.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.quanheng.seal.SealFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Turns whatever went wrong into a [Problem]. A refusal of ours tells the client; a failure of the
/// world and a fault of ours tell the log, and the client only that it was not his doing.
@Controller
@ControllerAdvice
class Problems implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  void thrown(Exception thrown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!response.isCommitted()) {
      problem(thrown).answer(request, response);
    }
  }

  /// What was thrown outside the controllers, or refused by the server itself, arrives here.
  @RequestMapping("/error")
  void forwarded(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Problem problem =
        thrown instanceof Throwable failure ? problem(failure) : ofStatus(response.getStatus());
    problem.answer(request, response);
  }

  private static Problem ofStatus(int status) {
    for (Wrong wrong : Wrong.values()) {
      if (wrong.status() == status) {
        return Problem.of(wrong);
      }
    }
    return Problem.of(status < 500 ? Wrong.MALFORMED : Wrong.FAULT);
  }

  private static Problem problem(@Nullable Throwable thrown) {
    return switch (thrown) {
      case WrongRequest wrong -> wrong.problem();
      case HttpRequestMethodNotSupportedException wrong -> methods(wrong);
      case HttpMediaTypeNotSupportedException _ -> Problem.of(Wrong.NOT_JSON);
      case HttpMediaTypeNotAcceptableException _ -> Problem.of(Wrong.NOT_ACCEPTABLE);
      case NoHandlerFoundException _ -> Problem.of(Wrong.NOT_FOUND);
      case NoResourceFoundException _ -> Problem.of(Wrong.NOT_FOUND);
      case InvalidParameterException wrong -> parameters(wrong);
      case RequestRejectedException _ -> Problem.malformed("address", "unreadable");
      case DataAccessException failure -> unavailable(failure);
      case TransactionException failure -> unavailable(failure);
      case SealFailure failure -> unavailable(failure);
      case IOException _ -> Problem.malformed("body", "incomplete");
      case null -> Problem.of(Wrong.FAULT);
      case Throwable fault -> fault(fault);
    };
  }

  /// A form too large to be read, or an address or form that cannot be.
  private static Problem parameters(InvalidParameterException wrong) {
    return wrong.getErrorCode() == Wrong.TOO_LARGE.status()
        ? Problem.of(Wrong.TOO_LARGE)
        : Problem.malformed("address", "unreadable");
  }

  private static Problem methods(HttpRequestMethodNotSupportedException wrong) {
    String[] supported = wrong.getSupportedMethods();
    return Problem.methodsAllowed(supported == null ? List.of() : List.of(supported));
  }

  private static Problem unavailable(RuntimeException failure) {
    LOG.warn("A request could not be served: {}", failure.getMessage());
    return Problem.of(Wrong.UNAVAILABLE);
  }

  private static Problem fault(Throwable fault) {
    LOG.error("A request met a fault of ours", fault);
    return Problem.of(Wrong.FAULT);
  }
}
