package org.quanheng.journeys;

import java.util.Collection;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// The routes of the bureau, as it says itself: what pages there are, and which address belongs to
/// which.
final class PageKind {

  private static final List<PathPattern> ALL =
      SampleBureau.DOORS
          .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
          .getHandlerMethods()
          .keySet()
          .stream()
          .map(it -> it.getPathPatternsCondition().getPatterns())
          .flatMap(Collection::stream)
          .sorted(PathPattern.SPECIFICITY_COMPARATOR)
          .toList();

  private PageKind() {}

  /// The route of an address, such as `/acts/{id}`; what has none is one by itself.
  static String of(String address) {
    String path = address.replaceFirst("\\?.*", "");
    PathContainer parsed = PathContainer.parsePath(path);
    return ALL.stream()
        .filter(it -> it.matches(parsed))
        .map(PathPattern::getPatternString)
        .findFirst()
        .orElse(path);
  }
}
