package io.caseward.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/**
 * From where somebody signs in.
 *
 * @param browser what it says which one it is, null where it says nothing
 */
public record SignInDetails(String address, String browser) implements Serializable {

  public static SignInDetails of(HttpServletRequest request) {
    return new SignInDetails(request.getRemoteAddr(), KnownBrowsers.of(request));
  }

  @Override
  public String toString() {
    return address;
  }
}
