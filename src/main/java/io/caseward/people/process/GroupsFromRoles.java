package io.caseward.people.process;

import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

import io.caseward.people.People;
import io.caseward.people.Person;
import io.caseward.people.Role;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;

/** A group for each role; administrators are the engine's too. */
class GroupsFromRoles extends GroupQueryImpl {

  private final transient People people;

  GroupsFromRoles(People people, CommandExecutor executor) {
    super(executor);
    this.people = people;
  }

  /** The ids of a person's groups. */
  static List<String> of(Person person) {
    String role = person.role().key();
    return person.role() == Role.ADMIN ? List.of(role, CAMUNDA_ADMIN) : List.of(role);
  }

  @Override
  public long executeCount(CommandContext context) {
    return found().count();
  }

  @Override
  public List<Group> executeList(CommandContext context, Page page) {
    return Pages.cut(found(), page);
  }

  private Stream<Group> found() {
    return candidates()
        .filter(group -> id == null || id.equals(group.getId()))
        .filter(group -> ids == null || List.of(ids).contains(group.getId()))
        .filter(group -> Matching.equal(name, group.getName()))
        .filter(group -> Matching.like(nameLike, group.getName()))
        .filter(group -> Matching.equal(type, group.getType()))
        .filter(group -> tenantId == null);
  }

  private Stream<Group> candidates() {
    return userId == null
        ? Stream.concat(Role.keys().stream(), Stream.of(CAMUNDA_ADMIN))
            .map(GroupsFromRoles::group)
        : people.find(userId).stream()
            .flatMap(person -> of(person).stream())
            .map(GroupsFromRoles::group);
  }

  private static Group group(String id) {
    GroupEntity group = new GroupEntity(id);
    group.setName(id.replace('_', ' '));
    group.setType("role");
    return group;
  }
}
