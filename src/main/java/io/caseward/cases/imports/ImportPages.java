package io.caseward.cases.imports;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import java.io.IOException;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Imports as people start and watch them. */
@Controller
class ImportPages {

  /** A small file is done before its page is there. */
  private static final Duration A_MOMENT = Duration.ofMillis(500);

  private final Mappings mappings;
  private final Uploads uploads;
  private final ImportWorker worker;
  private final Imports imports;
  private final SeenImports seen;

  ImportPages(
      Mappings mappings, Uploads uploads, ImportWorker worker, Imports imports, SeenImports seen) {
    this.mappings = mappings;
    this.uploads = uploads;
    this.worker = worker;
    this.imports = imports;
    this.seen = seen;
  }

  @GetMapping("/imports")
  @Requires(Permission.IMPORT_REPORTS)
  String list(Model model) {
    model.addAttribute("mappings", mappings.names());
    model.addAttribute("sound", mappings.sound());
    model.addAttribute("imports", seen.newest());
    return "cases/imports";
  }

  @PostMapping("/imports")
  @Requires(Permission.IMPORT_REPORTS)
  String take(
      @RequestParam(required = false) MultipartFile file,
      @RequestParam(required = false) String mapping,
      Person by)
      throws IOException {
    ImportRun run = uploads.take(file, mapping, by.name());
    worker.finish(run, A_MOMENT);
    return "redirect:/imports/" + run.id();
  }

  @GetMapping("/imports/{id}")
  @Requires(Permission.IMPORT_REPORTS)
  String show(@PathVariable long id, Model model) {
    model.addAttribute("run", seen.view(id));
    return "cases/import";
  }

  @GetMapping("/imports/{id}/progress")
  @Requires(Permission.IMPORT_REPORTS)
  String progress(@PathVariable long id, Model model) {
    model.addAttribute("run", seen.view(id));
    return "cases/import :: progress";
  }

  @PostMapping("/imports/{id}/stop")
  @Requires(Permission.IMPORT_REPORTS)
  String stop(@PathVariable long id) {
    imports.stop(seen.find(id));
    return "redirect:/imports/" + id;
  }
}
