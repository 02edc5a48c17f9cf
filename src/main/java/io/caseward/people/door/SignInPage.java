package io.caseward.people.door;

import io.caseward.people.CurrentPerson;
import io.caseward.people.Open;
import io.caseward.people.account.DemoAccounts;
import io.caseward.people.oidc.OidcSettings;
import io.caseward.people.oidc.Provider;
import io.caseward.people.signin.SignIn;
import io.caseward.people.signin.SignInRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/**
 * The page for signing in. Its form posts {@code username} and {@code password} to {@code /sign-in};
 * the model has {@code error} (the sentence that says why the last try failed, absent at first),
 * {@code provider} (what the OpenID provider is called, absent without one) and {@code demo} (the
 * demo's people, absent outside demo mode).
 */
@Controller
class SignInPage {

  static final String BY_PROVIDER = SignIn.PAGE + "/provider";

  private final MessageSource messages;
  private final ObjectProvider<DemoAccounts> demo;
  private final OidcSettings settings;
  private final Provider provider;

  SignInPage(MessageSource messages, ObjectProvider<DemoAccounts> demo, OidcSettings settings, Provider provider) {
    this.messages = messages;
    this.demo = demo;
    this.settings = settings;
    this.provider = provider;
  }

  @GetMapping(SignIn.PAGE)
  @Open("nobody has signed in yet")
  String page(
      HttpServletRequest request,
      Locale locale,
      Model model,
      @SessionAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false)
          Exception refused) {
    if (CurrentPerson.of(request).isPresent()) {
      return "redirect:/";
    }
    model.addAttribute("error", sentence(refused, request, locale));
    return shown(model);
  }

  private String shown(Model model) {
    if (settings.isOn()) {
      model.addAttribute("provider", settings.calledName());
    }
    demo.ifAvailable(accounts -> model.addAttribute("demo", accounts.people()));
    return "sign-in";
  }

  /** On to the provider; while it is away, this page says so and the form on it works on. */
  @GetMapping(BY_PROVIDER)
  @Open("nobody has signed in yet")
  String byProvider(Locale locale, Model model) {
    if (!settings.isOn()) {
      return "redirect:" + SignIn.PAGE;
    }
    if (provider.isThere()) {
      return "redirect:/oauth2/authorization/" + Provider.ID;
    }
    model.addAttribute("away", messages.getMessage(SignInRefused.providerAway(settings.calledName()), locale));
    return shown(model);
  }

  private String sentence(Exception refused, HttpServletRequest request, Locale locale) {
    if (!(refused instanceof SignInRefused why) || request.getParameter("refused") == null) {
      return null;
    }
    request.getSession().removeAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
    return messages.getMessage(why, locale);
  }
}
