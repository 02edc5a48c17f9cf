package io.caseward.people.process;

import static io.caseward.Visitor.redirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import io.caseward.Visitor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CasewardTest
class EnginePagesTest {

  private static final String COCKPIT = "/camunda/app/cockpit/default/";

  @LocalServerPort private int port;
  @Autowired private IdentityService identities;

  @Test
  void takeOverOurSignInForInHouseLeadsAndAdministrators() {
    Visitor lead = Visitor.signedIn(port, "lead");

    assertThat(lead.get(COCKPIT).statusCode()).isEqualTo(200);
    assertThat(lead.get("/camunda/api/admin/auth/user/default").body())
        .contains("\"userId\":\"lead\"");
    assertThat(Visitor.signedIn(port, "admin").get(COCKPIT).statusCode()).isEqualTo(200);
  }

  @Test
  void keepTheirOwnSecurityHeaders() {
    var headers = Visitor.signedIn(port, "lead").get(COCKPIT).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("nonce-");
    assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
  }

  @Test
  void areShutForEveryoneElse() {
    for (String name : new String[] {"reviewer-harbor", "lead-harbor", "auditor", "policy"}) {
      assertThat(Visitor.signedIn(port, name).get(COCKPIT).statusCode()).as(name).isEqualTo(403);
    }
    assertThat(redirect(Visitor.at(port).get(COCKPIT))).isEqualTo("/sign-in");
    assertThat(redirect(Visitor.at(port).get("/camunda/api/engine/engine/default/task")))
        .isEqualTo("/sign-in");
  }

  @Test
  void answerWhatCockpitAsksToLeadsAlone() {
    String asked = "/camunda/api/engine/engine/default/process-definition?latestVersion=true&maxResults=50";

    assertThat(Visitor.signedIn(port, "lead").get(asked).body()).contains("\"key\":\"case-check\"");
    assertThat(Visitor.signedIn(port, "reviewer-harbor").get(asked).statusCode()).isEqualTo(403);
  }

  @Test
  void letNobodyInByAPasswordOfTheirOwn() {
    assertThat(identities.checkPassword("lead", "demo")).isFalse();
  }

  @Test
  void makeNoFirstAdministratorAndNoOtherUser() {
    Visitor lead = Visitor.signedIn(port, "lead");

    assertThat(lead.get("/camunda/app/admin/default/setup/").statusCode()).isNotEqualTo(200);
    assertThat(identities.isReadOnly()).isTrue();
    assertThatThrownBy(() -> identities.newUser("intruder"))
        .hasMessageContaining("identity service implementation is read-only");
  }

  @Test
  void knowOurPeopleByNameAndRole() {
    assertThat(identities.createUserQuery().userId("policy-2").singleResult())
        .extracting(User::getFirstName, User::getLastName)
        .containsExactly("Tomasz", "Nowak");
    assertThat(identities.createUserQuery().memberOfGroup("lead").list())
        .extracting(User::getId)
        .containsExactly("lead", "lead-2");
    assertThat(identities.createUserQuery().userLastNameLike("%santo%").count()).isOne();
    assertThat(identities.createUserQuery().memberOfTenant("harbor").count()).isZero();
  }

  @Test
  void knowOurRolesAsGroups() {
    assertThat(identities.createGroupQuery().groupMember("admin").list())
        .extracting(Group::getId)
        .containsExactly("admin", "camunda-admin");
    assertThat(identities.createGroupQuery().groupMember("lead").list())
        .extracting(Group::getId)
        .containsExactly("lead");
    assertThat(identities.createGroupQuery().groupNameLike("vendor%").count()).isEqualTo(2);
    assertThat(identities.createTenantQuery().list()).isEmpty();
  }
}
