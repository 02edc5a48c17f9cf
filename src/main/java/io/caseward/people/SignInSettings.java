package io.caseward.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people and programs sign in.
 *
 * @param demo whether the demo's accounts exist and may sign in; on with the embedded database
 *     unless set, off with a given one, and on the loopback interface only
 * @param basicAuth whether programs may sign in to /api by HTTP Basic; as in demo mode unless set
 * @param firstAdmin the administrator to make where there is no account yet
 */
@ConfigurationProperties("caseward")
record SignInSettings(
    @DefaultValue("false") boolean demo, Boolean basicAuth, FirstAdmin firstAdmin) {

  /**
   * @param name the account's name, such as {@code alex.kim}
   * @param password at least 12 characters; take the setting out again afterwards
   */
  record FirstAdmin(String name, String password) {

    @Override
    public String toString() {
      return name;
    }
  }

  SignInSettings {
    basicAuth = basicAuth == null ? Boolean.valueOf(demo) : basicAuth;
  }
}
