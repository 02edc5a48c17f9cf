package io.caseward.worklist;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import io.caseward.sla.TargetGaps;
import io.caseward.web.NavItem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The leads' board: which queue falls behind, and what is late or next to breach. */
@Controller
class BoardPage {

  private static final int NEXT = 12;

  private final Board board;
  private final TaskList list;
  private final TaskLines lines;
  private final TargetGaps gaps;

  BoardPage(Board board, TaskList list, TaskLines lines, TargetGaps gaps) {
    this.board = board;
    this.list = list;
    this.lines = lines;
    this.gaps = gaps;
  }

  @Bean
  static NavItem boardNavItem() {
    return new NavItem("watch", "board", "/board", "board", 1, Permission.SEE_TEAM);
  }

  @GetMapping("/board")
  @Requires(Permission.SEE_TEAM)
  @Transactional(readOnly = true)
  public String board(Person person, Locale locale, Model model) {
    fill(locale, model);
    return "worklist/board";
  }

  /** The part that changes by itself. */
  @GetMapping("/board/now")
  @Requires(Permission.SEE_TEAM)
  @Transactional(readOnly = true)
  public String now(Person person, Locale locale, Model model) {
    fill(locale, model);
    return "worklist/board :: now";
  }

  private void fill(Locale locale, Model model) {
    List<BoardLine> all = board.lines();
    TaskFilter open = new TaskFilter(TaskHolder.ANYONE, null, null, null, null, null, null, null);
    model.addAttribute("lines", all.stream().filter(line -> !line.quiet()).toList());
    model.addAttribute("behind", all.stream().filter(BoardLine::fallsBehind).sorted(Comparator.comparingLong(BoardLine::late).reversed()).map(line -> line.queue().key()).toList());
    model.addAttribute("oldest", all.stream().filter(line -> line.oldest() != null).min(Comparator.comparing(BoardLine::oldest)).orElse(null));
    model.addAttribute("waiting", sum(all, BoardLine::waiting));
    model.addAttribute("late", sum(all, BoardLine::late));
    model.addAttribute("soon", sum(all, BoardLine::soon));
    model.addAttribute("gaps", gaps.open());
    model.addAttribute("people", board.people());
    model.addAttribute("onHold", sum(all, BoardLine::onHold));
    model.addAttribute("wantingHelp", sum(all, BoardLine::wantingHelp));
    model.addAttribute("in", sum(all, BoardLine::in));
    model.addAttribute("out", sum(all, BoardLine::out));
    model.addAttribute("next", lines.of(list.page(open, TaskSort.BREACH, null, NEXT).items(), locale));
  }

  private static long sum(List<BoardLine> lines, ToLongFunction<BoardLine> figure) {
    return lines.stream().mapToLong(figure).sum();
  }
}
