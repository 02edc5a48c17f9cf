package io.caseward.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
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
 * the model has {@code refused} (the sentence that says why the last try failed, or null), {@code
 * out} (whether the person has just signed out) and {@code demo} (the demo's people, empty outside
 * demo mode).
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
    model.addAttribute("refused", sentence(refused, request, locale));
    model.addAttribute("out", request.getParameter("out") != null);
    model.addAttribute("demo", people());
    return "people/sign-in";
  }

  private String sentence(Exception refused, HttpServletRequest request, Locale locale) {
    if (!(refused instanceof SignInRefused why) || request.getParameter("refused") == null) {
      return null;
    }
    HttpSession session = request.getSession();
    session.removeAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
    return messages.getMessage(why, locale);
  }

  private List<Person> people() {
    return demo.stream().flatMap(accounts -> accounts.people().stream()).toList();
  }
}
