package io.caseward.people.door;

import io.caseward.people.People;
import io.caseward.people.Permission;
import io.caseward.people.PictureSettings;
import io.caseward.people.Requires;
import io.caseward.people.credential.AccountLinks;
import io.caseward.people.oidc.ByProvider;
import io.caseward.people.signin.ByPassword;
import io.caseward.people.signin.SignIn;
import io.caseward.people.signin.SignInSettings;
import io.caseward.people.token.ApiTokens;
import java.util.Arrays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who gets in, door by door. Here a door asks at most whether someone is signed in and, for the
 * engine's own doors, for one permission; what a page or call of ours asks stands on its method
 * ({@link Requires}).
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** Inline styles alone are let through: bpmn-js and form-js set them; no script is inline. */
  private static final String CONTENT =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: %s; media-src 'self' %s;"
          + " font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none';"
          + " form-action 'self'%s; frame-ancestors 'none'";

  private static final RequestMatcher FILES =
      paths("/css/**", "/js/**", "/islands/**", "/fonts/**", "/images/**", "/icons.svg", "/favicon.*");

  private static final RequestMatcher OPEN =
      paths(SignIn.PAGE, SignIn.PAGE + "/**", AccountLinks.JOIN + "*", AccountLinks.FIRST_ADMINISTRATOR + "*", "/slack/events", "/error");

  private final People people;
  private final ApiTokens tokens;
  private final ProgramAnswers programs;
  private final PageAnswers pages;
  private final SignInSettings settings;
  private final PictureSettings pictures;
  private final Limits limits;
  private final ByProvider provider;
  private final ApplicationEventPublisher events;

  SecurityConfiguration(
      People people, ApiTokens tokens, ProgramAnswers programs, PageAnswers pages, SignInSettings settings, PictureSettings pictures, Limits limits, ByProvider provider,
      ApplicationEventPublisher events) {
    this.people = people;
    this.tokens = tokens;
    this.programs = programs;
    this.pages = pages;
    this.settings = settings;
    this.pictures = pictures;
    this.limits = limits;
    this.provider = provider;
    this.events = events;
  }

  @Bean
  @Order(1)
  SecurityFilterChain files(HttpSecurity http) throws Exception {
    return forAnyone(http.securityMatcher(FILES))
        .headers(headers -> ours(headers).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
        .build();
  }

  @Bean
  @Order(1)
  SecurityFilterChain health(HttpSecurity http) throws Exception {
    return forAnyone(http.securityMatcher(paths("/actuator/health/**"))).headers(this::ours).build();
  }

  /** Whoever they are: what would look their session up is left out. */
  private static HttpSecurity forAnyone(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable);
  }

  @Bean
  @Order(2)
  SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
    return byPassword(byToken(known(http.securityMatcher(paths("/engine-rest/**")), programs)))
        .authorizeHttpRequests(needs(Permission.USE_ENGINE_REST))
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            answers ->
                answers
                    .authenticationEntryPoint(programs)
                    .accessDeniedHandler(DeniedAtTheDoor.of(Permission.USE_ENGINE_REST, programs)))
        .build();
  }

  /** The engine's pages bring their own headers and their own token against forged requests. */
  @Bean
  @Order(3)
  SecurityFilterChain enginePages(HttpSecurity http, RequestCache asked) throws Exception {
    return known(http.securityMatcher(paths("/camunda", "/camunda/**")), pages)
        .authorizeHttpRequests(needs(Permission.USE_ENGINE_PAGES))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(cache -> cache.requestCache(asked))
        .exceptionHandling(
            answers ->
                answers
                    .authenticationEntryPoint(pages)
                    .accessDeniedHandler(DeniedAtTheDoor.of(Permission.USE_ENGINE_PAGES, pages)))
        .build();
  }

  /** Programs sign in with every call; pages that call use their session and its token. */
  @Bean
  @Order(4)
  SecurityFilterChain calls(HttpSecurity http) throws Exception {
    byPassword(byToken(limits.onUploads(known(http.securityMatcher(paths("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml")), programs), programs, byItself())));
    return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
        .csrf(csrf -> csrf.ignoringRequestMatchers(byItself()))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .headers(this::ours)
        .exceptionHandling(
            answers -> answers.authenticationEntryPoint(programs).accessDeniedHandler(programs))
        .build();
  }

  /** What Slack sends carries a signature instead of a session. */
  @Bean
  @Order(5)
  SecurityFilterChain pages(HttpSecurity http, RequestCache asked, ByPassword password, SigningOut signingOut) throws Exception {
    password.addTo(http);
    provider.addTo(http);
    limits.onUploads(limits.onSignIns(known(http, pages), pages), pages, request -> false);
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(OPEN)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .csrf(csrf -> csrf.ignoringRequestMatchers(paths("/slack/events")))
        .logout(out -> out.logoutUrl("/sign-out").addLogoutHandler(signingOut).logoutSuccessHandler(provider.signedOut()))
        .requestCache(cache -> cache.requestCache(asked))
        .headers(this::ours)
        .exceptionHandling(
            answers -> answers.authenticationEntryPoint(pages).accessDeniedHandler(pages))
        .build();
  }

  @Bean
  static RequestCache askedBeforeSignIn() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(PageAnswers.page());
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  /** Whole paths: the engine's own servlets would hide the first part of theirs. */
  private static RequestMatcher paths(String... patterns) {
    PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
    return new OrRequestMatcher(
        Arrays.stream(patterns).<RequestMatcher>map(paths::matcher).toList());
  }

  private HttpSecurity known(HttpSecurity http, RateDoor.Answer answer) {
    return limits.onRequests(http.addFilterBefore(new PersonFilter(people), AnonymousAuthenticationFilter.class), answer);
  }

  private HttpSecurity byPassword(HttpSecurity http) throws Exception {
    return settings.basicAuth() ? http.httpBasic(basic -> basic.authenticationEntryPoint(programs)) : http;
  }

  private HttpSecurity byToken(HttpSecurity http) {
    return http.addFilterBefore(new TokenFilter(tokens, programs, events), BasicAuthenticationFilter.class);
  }

  private static Customizer<
          AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry>
      needs(Permission permission) {
    return all -> all.anyRequest().access(DeniedAtTheDoor.unless(permission));
  }

  /** What brings its own proof with each call, and so needs no token against forged requests. */
  private static RequestMatcher byItself() {
    return new OrRequestMatcher(byBasic(), TokenFilter::isByToken);
  }

  /** A browser sends a password it remembers with any site's request, and says that it did. */
  private static RequestMatcher byBasic() {
    return request -> {
      String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
      String site = request.getHeader("Sec-Fetch-Site");
      return authorization != null
          && authorization.regionMatches(true, 0, "Basic ", 0, 6)
          && (site == null || site.equals("none") || site.equals("same-origin"));
    };
  }

  private HeadersConfigurer<HttpSecurity> ours(HeadersConfigurer<HttpSecurity> headers) {
    return headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT.formatted(pictures.sources(), pictures.sources(), provider.formsLeadTo())))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
  }
}
