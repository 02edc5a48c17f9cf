package io.caseward.people.oidc;

import io.caseward.people.signin.SignIn;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Signing in and out through the OpenID provider, where there is one: code flow with PKCE, state and nonce. */
@Component
public class ByProvider {

  private final OidcSettings settings;
  private final Provider provider;
  private final ProviderSignIn signIn;
  private final ProviderSaysOut saysOut;
  private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens;
  private final AuthenticationSuccessHandler entered;

  ByProvider(
      OidcSettings settings, Provider provider, ProviderSignIn signIn, ProviderSaysOut saysOut, OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens,
      AuthenticationSuccessHandler entered) {
    this.settings = settings;
    this.provider = provider;
    this.signIn = signIn;
    this.saysOut = saysOut;
    this.tokens = tokens;
    this.entered = entered;
  }

  public void addTo(HttpSecurity http) throws Exception {
    if (!settings.isOn()) {
      return;
    }
    http.oauth2Login(login -> login
            .loginPage(SignIn.PAGE)
            .clientRegistrationRepository(provider)
            .authorizedClientRepository(new NoTokensKept())
            .authorizationEndpoint(there -> there.authorizationRequestResolver(withPkce()))
            .tokenEndpoint(there -> there.accessTokenResponseClient(tokens))
            .userInfoEndpoint(there -> there.oidcUserService(signIn))
            .successHandler(entered)
            .failureHandler(signIn))
        .oidcLogout(out -> out.backChannel(told -> told.logoutHandler(saysOut)));
  }

  private DefaultOAuth2AuthorizationRequestResolver withPkce() {
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(provider, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return resolver;
  }

  /** Who came by the provider is signed out there too, where it answers. */
  public LogoutSuccessHandler signedOut() {
    var handler = new OidcClientInitiatedLogoutSuccessHandler(provider);
    handler.setPostLogoutRedirectUri("{baseUrl}" + SignIn.PAGE);
    handler.setDefaultTargetUrl(SignIn.PAGE);
    return handler;
  }

  /** Where a form of ours may lead besides us, for the content policy. */
  public String formsLeadTo() {
    return settings.isOn() ? " " + settings.origin() : "";
  }
}
