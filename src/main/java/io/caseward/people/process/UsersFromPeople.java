package io.caseward.people.process;

import io.caseward.people.People;
import io.caseward.people.Person;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** The engine's questions about users, answered from our people. */
class UsersFromPeople extends UserQueryImpl {

  private final transient People people;

  UsersFromPeople(People people, CommandExecutor executor) {
    super(executor);
    this.people = people;
  }

  @Override
  public long executeCount(CommandContext context) {
    return found().count();
  }

  @Override
  public List<User> executeList(CommandContext context, Page page) {
    return Pages.cut(found(), page);
  }

  private Stream<User> found() {
    return candidates()
        .filter(person -> ids == null || List.of(ids).contains(person.name()))
        .filter(person -> groupId == null || GroupsFromRoles.of(person).contains(groupId))
        .filter(person -> tenantId == null)
        .map(UsersFromPeople::user)
        .filter(user -> Matching.equal(firstName, user.getFirstName()))
        .filter(user -> Matching.like(firstNameLike, user.getFirstName()))
        .filter(user -> Matching.equal(lastName, user.getLastName()))
        .filter(user -> Matching.like(lastNameLike, user.getLastName()))
        .filter(user -> Matching.equal(email, user.getEmail()))
        .filter(user -> Matching.like(emailLike, user.getEmail()));
  }

  private Stream<Person> candidates() {
    return id == null ? people.all().stream() : people.find(id).stream();
  }

  private static User user(Person person) {
    String[] names = person.displayName().split(" ", 2);
    UserEntity user = new UserEntity(person.name());
    user.setFirstName(names[0]);
    user.setLastName(names.length > 1 ? names[1] : "");
    user.setEmail(person.email());
    return user;
  }
}
