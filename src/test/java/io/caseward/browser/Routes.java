package io.caseward.browser;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The pages that Caseward has, as its own controllers declare them. */
@Component
class Routes {

  /** Routes that are no page of their own, and why. */
  private static final Map<String, String> NO_PAGES =
      Map.ofEntries(
          entry("/board/now", "the board, asked for again"),
          entry("/worklist/bulk/latest", "the reader's last bulk act below the worklist"),
          entry("/worklist/bulk/{id}/progress", "a bulk act's progress, asked for again"),
          entry("/clock-moves/of/{calendar}/clocks", "more clocks that would move, below the first"),
          entry("/clock-moves/targets/clocks", "more clocks that would move, below the first"),
          entry("/clock-moves/{id}/progress", "a clock move's progress, asked for again"),
          entry("/sign-in/provider", "sends on to the OpenID provider, or shows the sign-in page"),
          entry("/", "sends on to the worklist"),
          entry("/worklist/rows", "the worklist's rows, asked for again"),
          entry("/worklist/live", "what changes on a list, as server-sent events"),
          entry("/cases/{number}/precedents", "decisions on the page of a task"),
          entry("/record/verification/progress", "a verification's progress, asked for again"),
          entry("/imports/{id}/progress", "an import's progress, asked for again"),
          entry("/admin/slack/manifest.json", "the Slack app's manifest, downloaded"),
          entry("/slack/preview/escalations/{number}", "the thread on an escalation's page"),
          entry("/sops/{sop}/{version}/diagram", "the drawing on an SOP's page"));

  private final List<RequestMappingHandlerMapping> mappings;

  Routes(List<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /** The patterns of all pages, such as {@code /cases/{number}}. */
  Set<String> ofPages() {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .filter(entry -> shows(entry.getValue()) && asks(entry.getKey()))
        .map(entry -> entry.getKey().getPatternValues())
        .flatMap(Collection::stream)
        .filter(pattern -> !NO_PAGES.containsKey(pattern))
        .collect(toCollection(TreeSet::new));
  }

  private static boolean shows(HandlerMethod method) {
    return method.getBeanType().getPackageName().startsWith("io.caseward")
        && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
        && !method.hasMethodAnnotation(ResponseBody.class);
  }

  private static boolean asks(RequestMappingInfo mapping) {
    return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
  }
}
