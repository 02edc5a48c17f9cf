package io.caseward.people.oidc;

import io.caseward.people.SignInDenied;
import io.caseward.people.signin.SignIn;
import io.caseward.people.signin.SignInRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Signing in through the provider: who they are here, and in a sentence why they are nobody. */
@Component
class ProviderSignIn implements OAuth2UserService<OidcUserRequest, OidcUser>, AuthenticationFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

  /** The codes of what can be wrong with an answer that have a sentence of their own. */
  private static final Set<String> TOLD = Set.of("issuer", "audience", "clock", "expired", "invalid_nonce", "access_denied", "authorization_request_not_found", "invalid_state_parameter");

  private final ProvidedAccounts accounts;
  private final Provider provider;
  private final OidcSettings settings;
  private final ApplicationEventPublisher events;

  ProviderSignIn(ProvidedAccounts accounts, Provider provider, OidcSettings settings, ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.provider = provider;
    this.settings = settings;
    this.events = events;
  }

  /** By the signed token alone: what else the provider would answer is not asked. */
  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcIdToken token = request.getIdToken();
    return new ProvidedUser(accounts.signIn(token.getIssuer().toString(), token.getSubject(), token.getClaims()), token);
  }

  @Override
  public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failed) throws IOException {
    SignInRefused why = failed instanceof SignInRefused refused ? refused : refused(failed);
    LOG.info("Somebody who came from {} was not let in: {}", settings.issuer(), failed.toString().replaceAll("\\p{Cntrl}", " "));
    events.publishEvent(new SignInDenied("?", request.getRemoteAddr(), why.getMessage()));
    request.getSession().setAttribute(WebAttributes.AUTHENTICATION_EXCEPTION, why);
    response.sendRedirect(SignIn.PAGE + "?refused");
  }

  private SignInRefused refused(AuthenticationException failed) {
    String code = code(failed);
    if (TOLD.contains(code)) {
      return new SignInRefused("signIn.provider." + code, settings.calledName());
    }
    return provider.isThere() ? new SignInRefused("signIn.provider.forged", settings.calledName()) : SignInRefused.providerAway(settings.calledName());
  }

  private static String code(AuthenticationException failed) {
    return Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
        .filter(JwtValidationException.class::isInstance)
        .map(cause -> ((JwtValidationException) cause).getErrors().iterator().next().getErrorCode())
        .findFirst()
        .orElseGet(() -> failed instanceof OAuth2AuthenticationException known ? known.getError().getErrorCode() : "");
  }
}
