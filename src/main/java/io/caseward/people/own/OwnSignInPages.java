package io.caseward.people.own;

import io.caseward.people.NotAccepted;
import io.caseward.people.Open;
import io.caseward.people.Person;
import io.caseward.people.account.Account;
import io.caseward.people.account.Accounts;
import io.caseward.people.credential.AuthenticatorSecret;
import io.caseward.people.credential.SecondFactors;
import io.caseward.people.signin.CodeCheck;
import io.caseward.people.signin.SignInDetails;
import io.caseward.people.signin.SignInRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do about signing in to their own account: its password and its second factor. */
@Controller
class OwnSignInPages {

  private static final String OWN = "everyone looks after their own account; the door lets in only who has signed in";

  private final SecondFactors factors;
  private final CodeCheck codes;
  private final OwnPassword passwords;
  private final Accounts accounts;

  OwnSignInPages(SecondFactors factors, CodeCheck codes, OwnPassword passwords, Accounts accounts) {
    this.factors = factors;
    this.codes = codes;
    this.passwords = passwords;
    this.accounts = accounts;
  }

  @GetMapping("/settings/sign-in")
  @Open(OWN)
  String page(Person person, Model model) {
    Account account = local(person);
    model.addAttribute("account", account);
    if (account.factor()) {
      model.addAttribute("left", factors.recoveryCodesLeft(person.name()));
    }
    return "people/own";
  }

  /** Whoever comes by a provider sets both up there. */
  private Account local(Person person) {
    return accounts.account(person.name()).orElseThrow(() -> NotAccepted.missing("refusal.noAccount", person.name()));
  }

  @PostMapping("/settings/password")
  @Open(OWN)
  String change(
      @RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String again, Person person, HttpServletRequest request,
      RedirectAttributes after) {
    passwords.check(person, request.getRemoteAddr(), current);
    passwords.change(person, request.getSession().getId(), password, again);
    after.addFlashAttribute("toast", "own.passwordChanged");
    return "redirect:/settings/sign-in";
  }

  @PostMapping("/settings/sign-out")
  @Open(OWN)
  String signOutElsewhere(Person person, HttpServletRequest request, RedirectAttributes after) {
    passwords.signOutElsewhere(person, request.getSession().getId());
    after.addFlashAttribute("toast", "own.signedOut");
    return "redirect:/settings/sign-in";
  }

  @PostMapping("/settings/factor/secret")
  @Open(OWN)
  String begin(Person person) {
    if (!local(person).password()) {
      throw NotAccepted.conflict("refusal.providersPassword", person.name());
    }
    factors.begin(person.name());
    return "redirect:/settings/factor";
  }

  /** Where nothing waits to be set up, the page before says how it stands. */
  @GetMapping("/settings/factor")
  @Open(OWN)
  String setUp(Person person, Model model) {
    return factors.begun(person.name()).map(secret -> setUp(secret, person, model)).orElse("redirect:/settings/sign-in");
  }

  private static String setUp(AuthenticatorSecret secret, Person person, Model model) {
    model.addAttribute("secret", secret.text());
    model.addAttribute("squares", secret.squares(person.name()));
    return "people/factor";
  }

  /** The recovery codes stand on this one answer and nowhere else. */
  @PostMapping("/settings/factor")
  @Open(OWN)
  ModelAndView confirm(@RequestParam(defaultValue = "") String code, Person person) {
    List<String> recovery = factors.confirm(person.name(), code.replace(" ", "")).orElseThrow(() -> NotAccepted.field("code", "refusal.codeWrong"));
    return new ModelAndView("people/recovery", Map.of("codes", recovery));
  }

  @PostMapping("/settings/factor/removal")
  @Open(OWN)
  String remove(@RequestParam(defaultValue = "") String code, Person person, HttpServletRequest request, RedirectAttributes after) {
    try {
      codes.check(person.name(), SignInDetails.of(request), code);
    } catch (SignInRefused refused) {
      throw NotAccepted.field("code", refused.getMessage(), refused.getArguments());
    }
    factors.forget(person.name());
    after.addFlashAttribute("toast", "own.factorOff");
    return "redirect:/settings/sign-in";
  }
}
