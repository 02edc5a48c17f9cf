package io.caseward.people.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whether an ID token was made for us, by our provider, now: as the framework checks it, and where
 * it does not hold, by a code that says which of these it was. Clocks may differ by a minute.
 */
class ClaimCheck implements OAuth2TokenValidator<Jwt> {

  private static final Duration SKEW = Duration.ofMinutes(1);

  private final ClientRegistration registration;
  private final OidcIdTokenValidator framework;
  private final Clock clock;

  ClaimCheck(ClientRegistration registration, Clock clock) {
    this.registration = registration;
    this.clock = clock;
    this.framework = new OidcIdTokenValidator(registration);
    framework.setClock(clock);
    framework.setClockSkew(SKEW);
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    OAuth2TokenValidatorResult result = framework.validate(token);
    return result.hasErrors() ? OAuth2TokenValidatorResult.failure(new OAuth2Error(why(token), result.getErrors().iterator().next().getDescription(), null)) : result;
  }

  private String why(Jwt token) {
    Instant now = clock.instant();
    if (token.getIssuer() == null || !token.getIssuer().toString().equals(registration.getProviderDetails().getIssuerUri())) {
      return "issuer";
    }
    if (token.getAudience() == null || !token.getAudience().contains(registration.getClientId())) {
      return "audience";
    }
    if (token.getIssuedAt() != null && token.getIssuedAt().isAfter(now.plus(SKEW))) {
      return "clock";
    }
    return token.getExpiresAt() != null && token.getExpiresAt().isBefore(now.minus(SKEW)) ? "expired" : "forged";
  }
}
