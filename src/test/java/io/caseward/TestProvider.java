package io.caseward;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * A real OpenID provider, with someone of each role, that tests start when they sign in through it
 * and that is away until then. Its answers can be spoiled on their way.
 */
public final class TestProvider {

  public static final String PASSWORD = "at the provider";
  public static final String BACK_CHANNEL = "/logout/connect/back-channel/oidc";

  private static final int PORT = freePort();
  private static final String CLIENT = "caseward";
  private static final String SECRET = "known to both";

  /** Each person's groups there. */
  private static final Map<String, List<String>> PEOPLE = new LinkedHashMap<>();

  static {
    PEOPLE.put("rosa.reviewer", List.of("trust/reviewers", "bpo/harbor", "area/reviews"));
    PEOPLE.put("quentin.quality", List.of("trust/quality"));
    PEOPLE.put("paula.policy", List.of("trust/policy"));
    PEOPLE.put("lena.lead", List.of("trust/leads", "everyone"));
    PEOPLE.put("victor.manager", List.of("trust/vendor-managers"));
    PEOPLE.put("vera.vendor", List.of("trust/vendor-leads", "bpo/kestrel"));
    PEOPLE.put("ada.admin", List.of("trust/admins"));
    PEOPLE.put("otto.auditor", List.of("trust/auditors"));
    PEOPLE.put("nick.nobody", List.of("everyone"));
    PEOPLE.put("tom.two", List.of("trust/leads", "trust/admins"));
    PEOPLE.put("rita.rootless", List.of("trust/reviewers"));
  }

  private static final RSAKey KEY = key("ours");
  private static final RSAKey FORGED = key("ours");

  private static Consumer<JwtClaimsSet.Builder> spoiled = claims -> {};
  private static boolean forged;
  private static List<String> groups;
  private static AnnotationConfigServletWebServerApplicationContext running;
  private static int caseward;

  private TestProvider() {}

  /** Tells Caseward where the provider will be. */
  static final class Known implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "caseward.oidc.issuer=" + issuer(),
              "caseward.oidc.client-id=" + CLIENT,
              "caseward.oidc.client-secret=" + SECRET,
              "caseward.oidc.name=Example ID",
              "caseward.oidc.roles[trust/reviewers]=reviewer",
              "caseward.oidc.roles[trust/quality]=quality",
              "caseward.oidc.roles[trust/policy]=policy",
              "caseward.oidc.roles[trust/leads]=lead",
              "caseward.oidc.roles[trust/vendor-managers]=vendor_manager",
              "caseward.oidc.roles[trust/vendor-leads]=vendor_lead",
              "caseward.oidc.roles[trust/admins]=admin",
              "caseward.oidc.roles[trust/auditors]=auditor",
              "caseward.oidc.vendors[bpo/harbor]=harbor",
              "caseward.oidc.vendors[bpo/kestrel]=kestrel",
              "caseward.oidc.skills[area/reviews]=fake_reviews,misleading_listing")
          .applyTo(context);
    }
  }

  public static String issuer() {
    return "http://127.0.0.1:" + PORT;
  }

  /** Starts it for a Caseward, where it does not run for that one already; everything is as it should be then. */
  public static synchronized void start(int casewardPort) {
    asItShouldBe();
    if (running != null && caseward == casewardPort) {
      return;
    }
    stop();
    caseward = casewardPort;
    running = new AnnotationConfigServletWebServerApplicationContext();
    running.register(Server.class);
    running.refresh();
  }

  public static synchronized void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  private static void asItShouldBe() {
    spoiled = claims -> {};
    forged = false;
    groups = null;
  }

  /** What its ID tokens say from now on besides. */
  public static void spoil(Consumer<JwtClaimsSet.Builder> how) {
    spoiled = how;
  }

  /** Signs by a key that is not the provider's. */
  public static void forge() {
    forged = true;
  }

  /** Puts everyone into these groups. */
  public static void moveTo(String... others) {
    groups = List.of(others);
  }

  /** What it tells when someone has signed out there: all of theirs, or one session of it. */
  public static String logoutToken(String subject, String sid) {
    JwtClaimsSet.Builder claims =
        JwtClaimsSet.builder()
            .issuer(issuer())
            .audience(List.of(CLIENT))
            .issuedAt(Instant.now())
            .expiresAt(Instant.now().plusSeconds(60))
            .id(UUID.randomUUID().toString())
            .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    if (subject != null) {
      claims.subject(subject);
    }
    if (sid != null) {
      claims.claim("sid", sid);
    }
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type("logout+jwt").build();
    return new NimbusJwtEncoder(keys(forged ? FORGED : KEY)).encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
  }

  private static JWKSource<SecurityContext> keys(RSAKey key) {
    return new ImmutableJWKSet<>(new JWKSet(key));
  }

  private static RSAKey key(String id) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      return new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey((RSAPrivateKey) pair.getPrivate()).keyID(id).build();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server: Spring's own authorization server, with a page to sign in. */
  @EnableWebMvc
  @EnableWebSecurity
  static class Server {

    @Bean
    TomcatServletWebServerFactory tomcat() throws UnknownHostException {
      TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(PORT);
      tomcat.setAddress(InetAddress.getByName("127.0.0.1"));
      return tomcat;
    }

    @Bean
    ServletRegistrationBean<DispatcherServlet> pages(WebApplicationContext context) {
      return new ServletRegistrationBean<>(new DispatcherServlet(context), "/");
    }

    @Bean
    DelegatingFilterProxyRegistrationBean guard() {
      return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    }

    @Bean
    @Order(1)
    SecurityFilterChain openId(HttpSecurity http) throws Exception {
      OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
      return http.securityMatcher(server.getEndpointsMatcher())
          .with(server, endpoints -> endpoints.oidc(Customizer.withDefaults()))
          .authorizeHttpRequests(all -> all.anyRequest().authenticated())
          .exceptionHandling(answers -> answers.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
          .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signIn(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(all -> all.anyRequest().authenticated()).formLogin(Customizer.withDefaults()).build();
    }

    @Bean
    UserDetailsService people() {
      return new InMemoryUserDetailsManager(PEOPLE.keySet().stream().map(Server::user).toArray(UserDetails[]::new));
    }

    private static UserDetails user(String name) {
      return User.withUsername(name).password("{noop}" + PASSWORD).roles("USER").build();
    }

    @Bean
    RegisteredClientRepository clients() {
      String address = "http://localhost:" + caseward;
      return new InMemoryRegisteredClientRepository(
          RegisteredClient.withId("1")
              .clientId(CLIENT)
              .clientSecret("{noop}" + SECRET)
              .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .redirectUri(address + "/login/oauth2/code/oidc")
              .postLogoutRedirectUri(address + "/sign-in")
              .scope("openid")
              .scope("profile")
              .scope("email")
              .clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
              .build());
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().issuer(issuer()).build();
    }

    @Bean
    JWKSource<SecurityContext> keysOfTheProvider() {
      return keys(KEY);
    }

    @Bean
    JwtDecoder decoder() {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys(KEY));
    }

    @Bean
    JwtEncoder encoder() {
      JwtEncoder ours = new NimbusJwtEncoder(keys(KEY));
      JwtEncoder others = new NimbusJwtEncoder(keys(FORGED));
      return token -> (forged ? others : ours).encode(token);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
      return token -> {
        if (token.getTokenType().getValue().equals("id_token")) {
          String name = token.getPrincipal().getName();
          token.getClaims().claim("preferred_username", name).claim("name", name.replace('.', ' ')).claim("email", name + "@example.com").claim("groups", groups == null ? PEOPLE.get(name) : groups);
          spoiled.accept(token.getClaims());
        }
      };
    }
  }
}
