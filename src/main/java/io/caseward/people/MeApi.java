package io.caseward.people;

import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a program whom it has signed in as. */
@RestController
class MeApi {

  @GetMapping("/api/v1/me")
  @Open("everyone may know who they are; the door lets in only who has signed in")
  Me me(Person person) {
    List<Permission> may = Arrays.stream(Permission.values()).filter(person::may).toList();
    return new Me(
        person.name(), person.displayName(), person.role().key(), person.vendor(),
        person.zone().getId(), may);
  }

  record Me(
      String name,
      String displayName,
      String role,
      String vendor,
      String zone,
      List<Permission> permissions) {}
}
