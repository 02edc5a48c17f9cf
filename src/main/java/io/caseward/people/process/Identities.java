package io.caseward.people.process;

import io.caseward.people.People;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** Our people as the engine's users, and their roles as its groups. */
record Identities(People people) implements ReadOnlyIdentityProvider {

  @Override
  public User findUserById(String id) {
    return createUserQuery(null).userId(id).singleResult();
  }

  @Override
  public UserQuery createUserQuery() {
    return new UsersFromPeople(people, executor());
  }

  @Override
  public UserQuery createUserQuery(CommandContext context) {
    return new UsersFromPeople(people, null);
  }

  @Override
  public NativeUserQuery createNativeUserQuery() {
    throw new UnsupportedOperationException("People are not to be asked for in SQL here.");
  }

  /** There is one place to sign in, and it is not the engine. */
  @Override
  public boolean checkPassword(String user, String password) {
    return false;
  }

  @Override
  public Group findGroupById(String id) {
    return createGroupQuery(null).groupId(id).singleResult();
  }

  @Override
  public GroupQuery createGroupQuery() {
    return new GroupsFromRoles(people, executor());
  }

  @Override
  public GroupQuery createGroupQuery(CommandContext context) {
    return new GroupsFromRoles(people, null);
  }

  /** Vendors are kept apart by the database, not by the engine's tenants. */
  @Override
  public Tenant findTenantById(String id) {
    return null;
  }

  @Override
  public TenantQuery createTenantQuery() {
    return new NoTenants(executor());
  }

  @Override
  public TenantQuery createTenantQuery(CommandContext context) {
    return new NoTenants(null);
  }

  private static CommandExecutor executor() {
    return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
  }

  @Override
  public void flush() {
    // Nothing is ever written.
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
