package io.caseward.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.Set;

/**
 * Who a long answer goes to, and whether it still may. A request is asked who it is once; a stream
 * goes on after someone's account, role or vendor has changed, or they were signed out.
 */
public interface Attendance {

  /**
   * Someone as they were let in.
   *
   * @param session null where they came without one
   */
  record Attendant(Person person, String session) {

    public static Attendant of(Person person, HttpServletRequest request) {
      HttpSession session = request.getSession(false);
      return new Attendant(person, session == null ? null : session.getId());
    }
  }

  /** Those of them who would not be let in any more, or as somebody else. */
  Set<Attendant> gone(Collection<Attendant> all);
}
