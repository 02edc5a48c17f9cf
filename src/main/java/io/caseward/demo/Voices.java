package io.caseward.demo;

import java.util.List;
import java.util.Map;

/** What people say on the way through a case; see {@code demo/voices.yml}. */
record Voices(
    Map<String, List<String>> again,
    String graver,
    String unsure,
    List<String> secondAgrees,
    List<String> secondDiffers,
    List<String> policyViolation,
    List<String> policyCleared,
    List<String> approved,
    String refused,
    String decidedAgain,
    List<String> upheld,
    List<String> overturned,
    List<String> instruct,
    List<String> raise,
    String stillMissing) {}
