package io.caseward.people;

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
 * the model has {@code error} (the sentence that says why the last try failed, absent at first) and
 * {@code demo} (the demo's people, absent outside demo mode).
 */
@Controller
class SignInPage {

  private final MessageSource messages;
  private final ObjectProvider<DemoAccounts> demo;

  SignInPage(MessageSource messages, ObjectProvider<DemoAccounts> demo) {
    this.messages = messages;
    this.demo = demo;
  }

  @GetMapping("/sign-in")
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
    demo.ifAvailable(accounts -> model.addAttribute("demo", accounts.people()));
    return "sign-in";
  }

  private String sentence(Exception refused, HttpServletRequest request, Locale locale) {
    if (!(refused instanceof SignInRefused why) || request.getParameter("refused") == null) {
      return null;
    }
    request.getSession().removeAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
    return messages.getMessage(why, locale);
  }
}
