package io.caseward.models;

/** A place on the canvas. */
record Point(double x, double y) {}
