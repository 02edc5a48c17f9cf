package io.caseward.workflow;

import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts a {@link DomainAction} into the scope {@code system}, around its transaction. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class DomainActionScope {

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
      if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
        return besideTheReader(action);
      }
      return Scopes.call(Scope.SYSTEM, action::proceed);
    }

    /** A reader's transaction writes nothing: the action gets one of its own beside it. */
    private Object besideTheReader(MethodInvocation action) throws Throwable {
      var apart = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
      var manager = transactions.getObject();
      var suspended = manager.getTransaction(apart);
      try {
        return Scopes.call(Scope.SYSTEM, action::proceed);
      } finally {
        manager.commit(suspended);
      }
    }
  }
}
