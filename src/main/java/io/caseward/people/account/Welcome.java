package io.caseward.people.account;

import static java.util.stream.Collectors.joining;

import io.caseward.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where Caseward is to be found, and in demo mode as whom. */
@Component
class Welcome {

  private static final Logger log = LoggerFactory.getLogger(Welcome.class);

  private final ObjectProvider<DemoAccounts> demo;
  private final Environment environment;

  Welcome(ObjectProvider<DemoAccounts> demo, Environment environment) {
    this.demo = demo;
    this.environment = environment;
  }

  @EventListener
  void ready(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext context) {
      String host = environment.getProperty("server.address", "localhost");
      String address = "http://%s:%d/".formatted(host.equals("127.0.0.1") ? "localhost" : host, context.getWebServer().getPort());
      // All of it is ours, so it may have lines; what is filled in may not.
      log.info("Caseward is ready at " + address + demoAccounts());
    }
  }

  private String demoAccounts() {
    return demo.stream()
        .map(
            accounts ->
                accounts.people().stream()
                    .map(person -> "%n  %-18s %s".formatted(person.name(), does(person)))
                    .collect(
                        joining(
                            "",
                            "%nDemo mode: every password is '%s'.".formatted(DemoAccounts.PASSWORD),
                            "")))
        .collect(joining());
  }

  private static String does(Person person) {
    String role = person.role().key().replace('_', ' ');
    return person.vendor() == null ? role : role + ", " + person.vendor();
  }
}
