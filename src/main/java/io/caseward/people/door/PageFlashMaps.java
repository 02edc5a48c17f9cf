package io.caseward.people.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** Looks for a word to be said after a form on pages alone: for a file or a call it would read the session in vain. */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class PageFlashMaps extends SessionFlashMapManager {

  @Override
  protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
    boolean shown = request.getDispatcherType() == DispatcherType.REQUEST && (!"GET".equals(request.getMethod()) || PageAnswers.page().matches(request));
    return shown ? kept(request) : null;
  }

  /** While the database is away there is nothing to be said but that, and some pages, such as the health's, say it themselves. */
  private List<FlashMap> kept(HttpServletRequest request) {
    try {
      return super.retrieveFlashMaps(request);
    } catch (DataAccessResourceFailureException away) {
      return null;
    }
  }
}
