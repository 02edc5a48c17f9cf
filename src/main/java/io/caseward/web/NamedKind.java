package io.caseward.web;

import io.caseward.people.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A body names its kind; Spring takes a wildcard there for a fault of ours. */
@Component
class NamedKind implements HandlerInterceptor, WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    String kind = request.getContentType();
    if (kind != null && kind.contains("*")) {
      throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "wrong-media-type", Told.of("refusal.wrongMediaType", kind));
    }
    return true;
  }
}
