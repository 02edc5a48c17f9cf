package io.caseward.cases.intake;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Evidence;
import io.caseward.cases.InformationRequests;
import io.caseward.cases.NewReport;
import io.caseward.cases.Received;
import io.caseward.cases.Reports;
import io.caseward.cases.SeenCases;
import io.caseward.cases.Severity;
import io.caseward.cases.Subject;
import io.caseward.cases.files.TakenFiles;
import io.caseward.cases.files.TakesEvidence;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.people.Told;
import io.caseward.policy.Policies;
import io.caseward.vendors.Vendors;
import io.caseward.web.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people put in by hand: cases of their own, and answers that cases wait for. */
@Controller
class HandPages {

  private final Policies policies;
  private final Vendors vendors;
  private final ReportReader reader;
  private final Reports reports;
  private final SeenCases seen;
  private final InformationReader informationReader;
  private final InformationRequests requests;
  private final TakenFiles files;

  HandPages(
      Policies policies,
      Vendors vendors,
      ReportReader reader,
      Reports reports,
      SeenCases seen,
      InformationReader informationReader,
      InformationRequests requests,
      TakenFiles files) {
    this.policies = policies;
    this.vendors = vendors;
    this.reader = reader;
    this.reports = reports;
    this.seen = seen;
    this.informationReader = informationReader;
    this.requests = requests;
    this.files = files;
  }

  @GetMapping("/cases/new")
  @Requires(Permission.OPEN_CASES)
  @Transactional(readOnly = true)
  public String form(Model model) {
    model.addAttribute("key", UUID.randomUUID().toString());
    model.addAttribute("areas", policies.areas());
    model.addAttribute("subjectTypes", Subject.TYPES);
    model.addAttribute("severities", Severity.keys());
    model.addAttribute("languages", vendors.languages());
    model.addAttribute("largestFile", files.largest());
    return "cases/new";
  }

  @PostMapping("/cases")
  @Requires(Permission.OPEN_CASES)
  @TakesEvidence
  String open(HandForm form, @RequestParam(required = false) MultipartFile file, Person by, RedirectAttributes after) throws IOException {
    Received received = reports.receive(read(form, piece(file, by)), by.name());
    after.addFlashAttribute("toast", received.opened() ? "cases.opened" : "cases.joined");
    return "redirect:/cases/" + received.caseNumber();
  }

  /** Null where no file was chosen. */
  private Map<String, String> piece(MultipartFile file, Person by) throws IOException {
    if (file == null || file.isEmpty()) {
      return null;
    }
    TakenFiles.Taken kept = files.take(file, by);
    return Map.of("type", kept.piece(), "file", kept.id().toString());
  }

  private NewReport read(HandForm form, Map<String, String> file) {
    NewReport report = report(form, file);
    refuseIfWrong(form.renamed(Map.of()));
    return report;
  }

  private NewReport report(HandForm form, Map<String, String> file) {
    try {
      return reader.read(form.report(file));
    } catch (Refusal refused) {
      refuseIfWrong(form.renamed(refused.fields()));
      throw refused;
    }
  }

  private static void refuseIfWrong(Map<String, Told> wrong) {
    if (!wrong.isEmpty()) {
      throw new Refusal(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "case-refused",
          Told.of("refusal.caseNotOpened", Told.sentences(wrong.values())),
          wrong);
    }
  }

  @PostMapping("/cases/{number}/information")
  @Requires(Permission.ANSWER_INFORMATION_REQUESTS)
  String receive(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String text,
      Person by,
      RedirectAttributes after) {
    CaseFile file = seen.find(number);
    List<Evidence> answer = informationReader.read(Map.of("text", text));
    requests.receive(file.number(), answer, by.name());
    after.addFlashAttribute("toast", "cases.informationTaken");
    return "redirect:/cases/" + file.number();
  }
}
