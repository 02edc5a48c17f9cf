package io.caseward.people.session;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.web.servlet.server.Session.Cookie;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/** The cookie that says which session a request is of; the page that says that the database is away asks it for none. */
@Component
class SessionCookie implements HttpSessionIdResolver {

  private final CookieHttpSessionIdResolver cookie = new CookieHttpSessionIdResolver();

  SessionCookie(ServerProperties server) {
    Cookie settings = server.getServlet().getSession().getCookie();
    DefaultCookieSerializer written = new DefaultCookieSerializer();
    PropertyMapper set = PropertyMapper.get().alwaysApplyingWhenNonNull();
    set.from(settings::getName).to(written::setCookieName);
    set.from(settings::getDomain).to(written::setDomainName);
    set.from(settings::getPath).to(written::setCookiePath);
    set.from(settings::getHttpOnly).to(written::setUseHttpOnlyCookie);
    set.from(settings::getSecure).to(written::setUseSecureCookie);
    set.from(settings::getSameSite).as(Cookie.SameSite::attributeValue).to(written::setSameSite);
    cookie.setCookieSerializer(written);
  }

  @Override
  public List<String> resolveSessionIds(HttpServletRequest request) {
    return isAway(request) ? List.of() : cookie.resolveSessionIds(request);
  }

  private static boolean isAway(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ERROR && Integer.valueOf(HttpStatus.SERVICE_UNAVAILABLE.value()).equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
  }

  @Override
  public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
    cookie.setSessionId(request, response, id);
  }

  @Override
  public void expireSession(HttpServletRequest request, HttpServletResponse response) {
    cookie.expireSession(request, response);
  }
}
