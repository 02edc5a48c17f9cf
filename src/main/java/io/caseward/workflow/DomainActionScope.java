package io.caseward.workflow;

import io.caseward.database.Acting;
import io.caseward.database.Doer;
import io.caseward.database.Doers;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts a {@link DomainAction} into the scope {@code system}, around its transaction, and says who
 * acts.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class DomainActionScope {

  private static final Logger LOG = LoggerFactory.getLogger(DomainActionScope.class);

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static DefaultPointcutAdvisor domainActionAdvisor(
      ObjectProvider<PlatformTransactionManager> transactions) {
    var advisor =
        new DefaultPointcutAdvisor(
            new AnnotationMatchingPointcut(null, DomainAction.class, true),
            new InSystemScope(transactions));
    // The transaction's own advice has the lowest precedence: this one stands around it.
    advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
    return advisor;
  }

  private record InSystemScope(ObjectProvider<PlatformTransactionManager> transactions)
      implements MethodInterceptor {

    @Override
    public Object invoke(MethodInvocation action) throws Throwable {
      return Doers.call(doer(action), () -> done(action));
    }

    /**
     * Whoever the request is from. Where it is from nobody, a worker acts, in the name of the person
     * among what it was given, if there is one: who asked for a bulk act, who pressed a button in
     * Slack.
     */
    private static Doer doer(MethodInvocation action) {
      Optional<Doer> current = Doers.current();
      if (current.filter(Doer::isPerson).isPresent()) {
        return current.get();
      }
      Doer worker = current.orElseGet(() -> Doer.system("work", name(action)));
      return Arrays.stream(action.getArguments())
          .filter(Acting.class::isInstance)
          .map(person -> ((Acting) person).doer().through(worker.door(), worker.place()))
          .findFirst()
          .orElse(worker);
    }

    private static String name(MethodInvocation action) {
      return action.getMethod().getDeclaringClass().getSimpleName() + "." + action.getMethod().getName();
    }

    private Object done(MethodInvocation action) throws Throwable {
      if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
        return besideTheReader(action);
      }
      return Scopes.call(Scope.SYSTEM, () -> tried(action));
    }

    /**
     * Whoever comes second to what two change at once is undone by the database. The action is then
     * done once more, on what the first has left: what no longer fits is refused in its own words.
     * Within another's transaction it is not ours to repeat.
     */
    private static Object tried(MethodInvocation action) throws Throwable {
      if (TransactionSynchronizationManager.isActualTransactionActive() || !repeatable(action)) {
        return action.proceed();
      }
      MethodInvocation again = ((ProxyMethodInvocation) action).invocableClone();
      try {
        return action.proceed();
      } catch (ConcurrencyFailureException raced) {
        LOG.info("{} is done again: {}", name(action), raced.getMessage());
        return again.proceed();
      }
    }

    private static boolean repeatable(MethodInvocation action) {
      Method method = AopUtils.getMostSpecificMethod(action.getMethod(), action.getThis().getClass());
      return AnnotatedElementUtils.findMergedAnnotation(method, DomainAction.class).repeatable();
    }

    /** A reader's transaction writes nothing: the action gets one of its own beside it. */
    private Object besideTheReader(MethodInvocation action) throws Throwable {
      var apart = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
      var manager = transactions.getObject();
      var suspended = manager.getTransaction(apart);
      try {
        return Scopes.call(Scope.SYSTEM, () -> tried(action));
      } finally {
        manager.commit(suspended);
      }
    }
  }
}
