package io.caseward.people.oidc;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** What is asked of the provider while somebody signs in. Nobody waits for it longer than a few seconds. */
@Configuration(proxyBeanMethods = false)
class ProviderCalls {

  private static final Duration WAIT = Duration.ofSeconds(5);

  private static SimpleClientHttpRequestFactory patient() {
    SimpleClientHttpRequestFactory calls = new SimpleClientHttpRequestFactory();
    calls.setConnectTimeout(WAIT);
    calls.setReadTimeout(WAIT);
    return calls;
  }

  @Bean
  OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokensOfTheProvider() {
    var tokens = new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(patient())
            .messageConverters(converters -> {
              converters.clear();
              converters.add(new FormHttpMessageConverter());
              converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
            })
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return tokens;
  }

  /** Signatures by the provider's own keys, claims as {@link ClaimCheck} wants them. */
  @Bean
  JwtDecoderFactory<ClientRegistration> idTokensOfTheProvider(Clock clock) {
    Map<String, JwtDecoder> known = new ConcurrentHashMap<>();
    return registration -> known.computeIfAbsent(registration.getProviderDetails().getJwkSetUri(), keys -> decoder(keys, registration, clock));
  }

  private static JwtDecoder decoder(String keys, ClientRegistration registration, Clock clock) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys).restOperations(new RestTemplate(patient())).build();
    decoder.setJwtValidator(new ClaimCheck(registration, clock));
    return decoder;
  }
}
