package io.caseward.people.signin;

import io.caseward.people.Open;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The second page of signing in, for who has a second factor. */
@Controller
class CodePage {

  private final HalfWay halfWay;
  private final CodeCheck codes;
  private final Entered entered;
  private final MessageSource messages;

  CodePage(HalfWay halfWay, CodeCheck codes, Entered entered, MessageSource messages) {
    this.halfWay = halfWay;
    this.codes = codes;
    this.entered = entered;
    this.messages = messages;
  }

  @GetMapping(HalfWay.CODE_PAGE)
  @Open("whoever owes a code has not signed in yet")
  String page(HttpServletRequest request) {
    return halfWay.account(request).isPresent() ? "people/code" : "redirect:" + SignIn.PAGE;
  }

  /** Null where the answer is written already. */
  @PostMapping(HalfWay.CODE_PAGE)
  @Open("whoever owes a code has not signed in yet")
  String take(String code, HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) throws ServletException, IOException {
    Optional<String> account = halfWay.account(request);
    if (account.isEmpty()) {
      return "redirect:" + SignIn.PAGE;
    }
    try {
      String how = codes.check(account.get(), SignInDetails.of(request), code);
      entered.byCode(account.get(), how, request, response);
      return null;
    } catch (SignInRefused refused) {
      model.addAttribute("error", messages.getMessage(refused, locale));
      return "people/code";
    }
  }
}
