package io.caseward.people.token;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.people.account.Accounts;
import io.caseward.people.credential.OneTimeSecret;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tokens of programs, for administrators to make and revoke and auditors to read. */
@Controller
class TokenPages {

  private final ApiTokens tokens;
  private final Accounts accounts;
  private final Clock clock;

  TokenPages(ApiTokens tokens, Accounts accounts, Clock clock) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping("/admin/tokens")
  @Requires(Permission.SEE_TOKENS)
  String list(Model model) {
    model.addAttribute("tokens", tokens.all());
    model.addAttribute("now", clock.instant());
    model.addAttribute("permissions", Permission.values());
    model.addAttribute("people", accounts.all());
    return "people/tokens";
  }

  /** The token stands on this one answer and nowhere else. */
  @PostMapping("/admin/tokens")
  @Requires(Permission.CHANGE_TOKENS)
  ModelAndView make(@RequestParam MultiValueMap<String, String> sent, Person by) {
    ApiTokenForm form = ApiTokenForm.of(sent);
    OneTimeSecret token = tokens.make(form, by);
    return new ModelAndView("people/token", Map.of("name", form.name(), "token", token.shown()));
  }

  @PostMapping("/admin/tokens/{id}/revocation")
  @Requires(Permission.CHANGE_TOKENS)
  String revoke(@PathVariable long id, Person by, RedirectAttributes after) {
    tokens.revoke(id, by);
    after.addFlashAttribute("toast", "tokens.revoked");
    return "redirect:/admin/tokens";
  }
}
