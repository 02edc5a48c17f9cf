package io.caseward.sla.moving;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.web.NavItem;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which open clocks count by something older, how they would move, and the acts that move them. */
@Controller
@RequestMapping("/clock-moves")
class MovePages {

  private final SeenMoves seen;
  private final Outlook outlook;
  private final Moves moves;

  MovePages(SeenMoves seen, Outlook outlook, Moves moves) {
    this.seen = seen;
    this.outlook = outlook;
    this.moves = moves;
  }

  @Bean
  static NavItem clockMovesNavItem() {
    return new NavItem("settings", "clockMoves", "/clock-moves", "move", 3, Permission.SEE_CLOCK_MOVES);
  }

  @GetMapping
  @Requires(Permission.SEE_CLOCK_MOVES)
  String list(Model model, Person reader) {
    model.addAttribute("targets", seen.targets());
    model.addAttribute("calendars", seen.calendars(reader));
    model.addAttribute("moves", seen.newest());
    return "sla/clockmoves";
  }

  /** How they would move now. */
  @GetMapping({"/of/{calendar}", "/targets"})
  @Requires(Permission.SEE_CLOCK_MOVES)
  String outlook(@PathVariable(name = "calendar", required = false) String key, @RequestParam(required = false) String after, Model model) {
    Newer newer = seen.newer(key);
    lines(newer, after, model);
    model.addAttribute("spread", outlook.spread(newer));
    model.addAttribute("latest", seen.latest(newer).orElse(null));
    return "sla/clockoutlook";
  }

  /** More of them. */
  @GetMapping({"/of/{calendar}/clocks", "/targets/clocks"})
  @Requires(Permission.SEE_CLOCK_MOVES)
  String more(@PathVariable(name = "calendar", required = false) String key, @RequestParam(required = false) String after, Model model) {
    lines(seen.newer(key), after, model);
    return "sla/clockoutlook :: rows";
  }

  private void lines(Newer newer, String after, Model model) {
    List<Outlook.Line> found = outlook.lines(newer, Place.parse(after));
    boolean more = found.size() > Outlook.PAGE;
    List<Outlook.Line> page = more ? found.subList(0, Outlook.PAGE) : found;
    model.addAttribute("newer", newer);
    model.addAttribute("lines", page);
    model.addAttribute("next", more ? page.get(Outlook.PAGE - 1).place().text() : null);
  }

  @PostMapping({"/of/{calendar}", "/targets"})
  @Requires(Permission.MOVE_CLOCKS)
  String begin(@PathVariable(name = "calendar", required = false) String key, @RequestParam int edition, Person by) {
    return "redirect:/clock-moves/" + moves.begin(seen.newer(key), edition, by);
  }

  @PostMapping({"/of/{calendar}/left", "/targets/left"})
  @Requires(Permission.MOVE_CLOCKS)
  String leave(@PathVariable(name = "calendar", required = false) String key, @RequestParam int edition, Person by, RedirectAttributes after) {
    moves.leave(seen.newer(key), edition, by);
    after.addFlashAttribute("toast", "clockMoves.leftNow");
    return "redirect:/clock-moves";
  }

  @GetMapping("/{id}")
  @Requires(Permission.SEE_CLOCK_MOVES)
  String move(@PathVariable long id, Model model) {
    model.addAttribute("view", seen.view(id));
    return "sla/clockmove";
  }

  @GetMapping("/{id}/progress")
  @Requires(Permission.SEE_CLOCK_MOVES)
  String progress(@PathVariable long id, Model model) {
    model.addAttribute("view", seen.view(id));
    return "sla/clockmove :: progress";
  }

  @PostMapping("/{id}/stop")
  @Requires(Permission.MOVE_CLOCKS)
  String stop(@PathVariable long id) {
    moves.stop(seen.find(id));
    return "redirect:/clock-moves/" + id;
  }
}
