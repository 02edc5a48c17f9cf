package io.caseward;

import io.caseward.database.StartRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides {@code caseward.demo} where nobody did: on with the embedded database, off with a given
 * one. The demo's accounts share one well-known password, so it listens on the loopback interface
 * and on nothing else.
 */
class DemoMode implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication app) {
    boolean embedded = !environment.containsProperty("spring.datasource.url");
    boolean demo = environment.getProperty("caseward.demo", Boolean.class, embedded);
    Map<String, Object> decided = new HashMap<>();
    decided.put("caseward.demo", demo);
    // Whoever is reached over a network is reached by TLS; on this machine nobody listens in.
    decided.put("server.servlet.session.cookie.secure", !demo);
    if (demo) {
      decided.put("server.address", "127.0.0.1");
      refuseOtherAddresses(environment.getProperty("server.address", "127.0.0.1"));
    }
    environment.getPropertySources().addLast(new MapPropertySource("demo mode", decided));
  }

  private static void refuseOtherAddresses(String address) {
    if (!isLoopback(address)) {
      throw new StartRefused(
          """
          server.address is '%s', but in demo mode everyone knows every password: it listens on \
          127.0.0.1 only. Leave server.address out, or turn the demo off with --caseward.demo=false."""
              .formatted(address));
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
