package io.caseward.people;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every page and call of ours is checked, and may be told who asks. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration implements WebMvcConfigurer {

  /** No measurement of each filter of each request: nothing reads it. */
  @Bean
  static SecurityObservationSettings unobserved() {
    return SecurityObservationSettings.noObservations();
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new PermissionCheck());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new PersonArgument());
  }
}
