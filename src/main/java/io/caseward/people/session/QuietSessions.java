package io.caseward.people.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that are read once a request and seldom written: when something in them changes, and
 * once a minute to say that they are in use. Whoever has not signed in gets a short one.
 */
final class QuietSessions<S extends Session> implements SessionRepository<QuietSessions.Quiet<S>> {

  private static final Duration SELDOM = Duration.ofMinutes(1);
  private static final Duration OF_NOBODY = Duration.ofMinutes(15);

  private final SessionRepository<S> sessions;
  private final SessionSettings settings;

  QuietSessions(SessionRepository<S> sessions, SessionSettings settings) {
    this.sessions = sessions;
    this.settings = settings;
  }

  @Override
  public Quiet<S> createSession() {
    S session = sessions.createSession();
    session.setMaxInactiveInterval(OF_NOBODY);
    return new Quiet<>(session, settings.idle(), true);
  }

  @Override
  public void save(Quiet<S> session) {
    if (session.changed) {
      sessions.save(session.kept);
      session.changed = false;
    }
  }

  @Override
  public Quiet<S> findById(String id) {
    S session = sessions.findById(id);
    if (session == null) {
      return null;
    }
    if (isOver(session)) {
      sessions.deleteById(id);
      return null;
    }
    return new Quiet<>(session, settings.idle(), false);
  }

  private boolean isOver(S session) {
    return session.getLastAccessedTime().isAfter(session.getCreationTime().plus(settings.longest()));
  }

  @Override
  public void deleteById(String id) {
    sessions.deleteById(id);
  }

  /** One session, and whether the database has to be told of it. */
  static final class Quiet<S extends Session> implements Session {

    private final S kept;
    private final Duration idle;
    private boolean changed;

    private Quiet(S kept, Duration idle, boolean changed) {
      this.kept = kept;
      this.idle = idle;
      this.changed = changed;
    }

    @Override
    public String getId() {
      return kept.getId();
    }

    @Override
    public String changeSessionId() {
      changed = true;
      return kept.changeSessionId();
    }

    @Override
    public <T> T getAttribute(String name) {
      return kept.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
      return kept.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
      changed = true;
      kept.setAttribute(name, value);
      if (name.equals(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)) {
        kept.setMaxInactiveInterval(idle);
      }
    }

    @Override
    public void removeAttribute(String name) {
      changed |= kept.getAttributeNames().contains(name);
      kept.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
      return kept.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
      if (changed || !time.isBefore(kept.getLastAccessedTime().plus(SELDOM))) {
        changed = true;
        kept.setLastAccessedTime(time);
      }
    }

    @Override
    public Instant getLastAccessedTime() {
      return kept.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
      changed = true;
      kept.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
      return kept.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
      return kept.isExpired();
    }
  }
}
