package io.caseward.worklist.live;

import io.caseward.people.Attendance.Attendant;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Requires;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What happens to tasks while a list is open, as server-sent events. */
@Controller
class LivePage {

  private final LiveLists lists;

  LivePage(LiveLists lists) {
    this.lists = lists;
  }

  @GetMapping(path = "/worklist/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Requires(Permission.SEE_WORKLIST)
  SseEmitter live(Person person, HttpServletRequest request) {
    return lists.open(Attendant.of(person, request));
  }
}
