package io.caseward.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/**
 * A form that was refused goes back to the page it came from: with the sentence, a sentence for each
 * wrong field, and everything that was typed.
 */
final class RefusedForm {

  private static final Set<String> NOT_KEPT = Set.of("password", "current", "again", "code", "_csrf");

  private RefusedForm() {}

  /** What the page shows. */
  public record Shown(String sentence, Map<String, String> fields) implements Serializable {}

  /** Empty where the way back is not known. */
  static Optional<ModelAndView> back(HttpServletRequest request, Shown shown) {
    return HttpMethod.POST.matches(request.getMethod()) ? cameFrom(request).map(page -> back(page, request, shown)) : Optional.empty();
  }

  private static ModelAndView back(String page, HttpServletRequest request, Shown shown) {
    FlashMap after = RequestContextUtils.getOutputFlashMap(request);
    after.put("refusal", shown);
    after.put("answers", typed(request));
    RedirectView redirect = new RedirectView(page);
    redirect.setExpandUriTemplateVariables(false);
    return new ModelAndView(redirect);
  }

  private static Map<String, String> typed(HttpServletRequest request) {
    Map<String, String> typed = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> typed.put(name, String.join(", ", values)));
    typed.keySet().removeAll(NOT_KEPT);
    return typed;
  }

  /** The path of the page that sent the form, where it is one of ours. */
  private static Optional<String> cameFrom(HttpServletRequest request) {
    try {
      URI page = URI.create(String.valueOf(request.getHeader(HttpHeaders.REFERER)));
      boolean ours = request.getServerName().equals(page.getHost()) && page.getRawPath() != null && !page.getRawPath().startsWith("//");
      String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
      return ours ? Optional.of(page.getRawPath() + query) : Optional.empty();
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
