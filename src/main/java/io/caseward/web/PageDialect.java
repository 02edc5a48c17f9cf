package io.caseward.web;

import io.caseward.people.PictureSettings;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** What templates may ask in every attribute: {@code #words}, {@code #times}, {@code #mrkdwn}, {@code #pictures} and {@code #care}. */
@Component
class PageDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

  private final Map<String, Object> objects;

  PageDialect(Words words, Times times, Mrkdwn mrkdwn, PictureSettings pictures, Care care) {
    this.objects = Map.of("words", words, "times", times, "mrkdwn", mrkdwn, "pictures", pictures, "care", care);
  }

  @Override
  public String getName() {
    return "Caseward";
  }

  @Override
  public IExpressionObjectFactory getExpressionObjectFactory() {
    return this;
  }

  @Override
  public Set<String> getAllExpressionObjectNames() {
    return objects.keySet();
  }

  @Override
  public Object buildObject(IExpressionContext context, String name) {
    return objects.get(name);
  }

  @Override
  public boolean isCacheable(String name) {
    return true;
  }
}
