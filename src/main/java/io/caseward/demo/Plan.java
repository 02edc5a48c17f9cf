package io.caseward.demo;

import java.util.List;

/** All stories, oldest first. */
record Plan(List<Plot> plots) {}
