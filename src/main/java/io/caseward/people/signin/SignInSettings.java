package io.caseward.people.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people and programs sign in.
 *
 * @param demo whether the demo's accounts exist and may sign in; on with the embedded database
 *     unless set, off with a given one, and on the loopback interface only
 * @param basicAuth whether programs may sign in to /api by HTTP Basic; as in demo mode unless set
 */
@ConfigurationProperties("caseward")
public record SignInSettings(@DefaultValue("false") boolean demo, Boolean basicAuth) {

  public SignInSettings {
    basicAuth = basicAuth == null ? Boolean.valueOf(demo) : basicAuth;
  }
}
