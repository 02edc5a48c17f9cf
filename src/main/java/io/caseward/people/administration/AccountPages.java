package io.caseward.people.administration;

import io.caseward.people.KnownSkills;
import io.caseward.people.NotAccepted;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.people.Role;
import io.caseward.people.account.Account;
import io.caseward.people.account.Accounts;
import io.caseward.people.credential.AccountLinks;
import io.caseward.people.credential.OneTimeSecret;
import io.caseward.vendors.Vendors;
import java.time.ZoneId;
import java.util.List;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Everyone's accounts, for administrators to look after and auditors to read. */
@Controller
class AccountPages {

  private static final int MOST = 200;

  private final Accounts accounts;
  private final AccountBook book;
  private final Vendors vendors;
  private final KnownSkills skills;

  AccountPages(Accounts accounts, AccountBook book, Vendors vendors, KnownSkills skills) {
    this.accounts = accounts;
    this.book = book;
    this.vendors = vendors;
    this.skills = skills;
  }

  @GetMapping("/admin/accounts")
  @Requires(Permission.SEE_ACCOUNTS)
  String list(@RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "false") boolean removed, Model model) {
    List<Account> found = accounts.search(search.strip(), removed, MOST + 1);
    model.addAttribute("accounts", found.subList(0, Math.min(MOST, found.size())));
    model.addAttribute("more", found.size() > MOST);
    model.addAttribute("search", search);
    model.addAttribute("removed", removed);
    return "people/accounts";
  }

  @GetMapping("/admin/accounts/new")
  @Requires(Permission.CHANGE_ACCOUNTS)
  String blank(Model model) {
    return form(model);
  }

  /** The link stands on this one answer and nowhere else. */
  @PostMapping("/admin/accounts")
  @Requires(Permission.CHANGE_ACCOUNTS)
  ModelAndView add(@RequestParam MultiValueMap<String, String> sent, Person by) {
    AccountForm form = AccountForm.of(sent);
    return shown(form.name(), book.add(form, by));
  }

  @GetMapping("/admin/accounts/{name}")
  @Requires(Permission.SEE_ACCOUNTS)
  String account(@PathVariable String name, Model model) {
    model.addAttribute("account", accounts.account(name).orElseThrow(() -> NotAccepted.missing("refusal.noAccount", name)));
    return form(model);
  }

  private String form(Model model) {
    model.addAttribute("roles", Role.values());
    model.addAttribute("vendors", vendors.all());
    model.addAttribute("skills", skills.skills());
    model.addAttribute("zones", ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.contains("/") && !zone.startsWith("Etc/")).sorted().toList());
    return "people/account";
  }

  @PostMapping("/admin/accounts/{name}")
  @Requires(Permission.CHANGE_ACCOUNTS)
  String change(@PathVariable String name, @RequestParam MultiValueMap<String, String> sent, Person by, RedirectAttributes after) {
    book.change(name, AccountForm.of(sent), by);
    return done(name, "account.changed", after);
  }

  @PostMapping("/admin/accounts/{name}/removal")
  @Requires(Permission.CHANGE_ACCOUNTS)
  String remove(@PathVariable String name, Person by, RedirectAttributes after) {
    book.remove(name, by);
    return done(name, "account.removed", after);
  }

  @PostMapping("/admin/accounts/{name}/removal/undo")
  @Requires(Permission.CHANGE_ACCOUNTS)
  String restore(@PathVariable String name, Person by, RedirectAttributes after) {
    book.restore(name, by);
    return done(name, "account.restored", after);
  }

  @PostMapping("/admin/accounts/{name}/sign-out")
  @Requires(Permission.CHANGE_ACCOUNTS)
  String signOut(@PathVariable String name, Person by, RedirectAttributes after) {
    book.signOut(name, by);
    return done(name, "account.signedOut", after);
  }

  @PostMapping("/admin/accounts/{name}/factor/reset")
  @Requires(Permission.CHANGE_ACCOUNTS)
  String resetFactor(@PathVariable String name, Person by, RedirectAttributes after) {
    book.resetFactor(name, by);
    return done(name, "account.factorReset", after);
  }

  @PostMapping("/admin/accounts/{name}/link")
  @Requires(Permission.CHANGE_ACCOUNTS)
  ModelAndView link(@PathVariable String name, Person by) {
    return shown(name, book.link(name, by));
  }

  private static ModelAndView shown(String name, OneTimeSecret link) {
    String address = ServletUriComponentsBuilder.fromCurrentContextPath().path(AccountLinks.JOIN).path(link.shown()).toUriString();
    return new ModelAndView("people/link", Map.of("name", name, "address", address));
  }

  private static String done(String name, String toast, RedirectAttributes after) {
    after.addFlashAttribute("toast", toast);
    return "redirect:/admin/accounts/" + name;
  }
}
