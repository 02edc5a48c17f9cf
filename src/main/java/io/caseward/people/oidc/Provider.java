package io.caseward.people.oidc;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The OpenID provider, asked about itself when somebody first signs in and not before: Caseward
 * starts, and local accounts sign in, while it is away.
 */
@Component
public class Provider implements ClientRegistrationRepository {

  public static final String ID = "oidc";

  /** So often it is asked at most, however many want to sign in. */
  private static final Duration SOON = Duration.ofSeconds(10);

  /** What it said of itself counts so long while nobody begins to sign in. */
  private static final Duration LATE = Duration.ofHours(1);

  private static final int MILLIS_TO_ANSWER = 3_000;
  private static final Logger log = LoggerFactory.getLogger(Provider.class);

  private final OidcSettings settings;
  private final Clock clock;
  private volatile Known known = new Known(null, false, Instant.EPOCH);

  Provider(OidcSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What is known of it.
   *
   * @param registration as it last said, null while it never did
   * @param answers whether it answered when it was asked last
   */
  private record Known(ClientRegistration registration, boolean answers, Instant askedAt) {}

  /** Null while it never said what it is, and for any other. */
  @Override
  public ClientRegistration findByRegistrationId(String id) {
    return ID.equals(id) && settings.isOn() ? known(LATE).registration() : null;
  }

  /** Whether it answers now, for who is about to be sent there. */
  public boolean isThere() {
    return settings.isOn() && known(SOON).answers();
  }

  private Known known(Duration counts) {
    if (Duration.between(known.askedAt(), clock.instant()).abs().compareTo(counts) > 0) {
      Optional<ClientRegistration> now = asked();
      known = new Known(now.orElse(known.registration()), now.isPresent(), clock.instant());
    }
    return known;
  }

  private Optional<ClientRegistration> asked() {
    try {
      OIDCProviderMetadata said = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), MILLIS_TO_ANSWER, MILLIS_TO_ANSWER);
      return Optional.of(
          ClientRegistrations.fromOidcConfiguration(said.toJSONObject())
              .registrationId(ID)
              .clientName(settings.calledName())
              .clientId(settings.clientId())
              .clientSecret(settings.clientSecret())
              .scope(settings.scopes())
              .build());
    } catch (GeneralException | IOException | RuntimeException away) {
      log.warn("The OpenID provider at {} does not answer as it should: {}", settings.issuer(), away.getMessage());
      return Optional.empty();
    }
  }
}
