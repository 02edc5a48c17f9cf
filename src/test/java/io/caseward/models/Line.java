package io.caseward.models;

import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.IntStream;

/** One straight stretch of a drawn flow. */
record Line(Point from, Point to) {

  static List<Line> through(List<Point> points) {
    return IntStream.range(1, points.size())
        .mapToObj(i -> new Line(points.get(i - 1), points.get(i)))
        .toList();
  }

  boolean meets(Line other) {
    return Line2D.linesIntersect(
        from.x(), from.y(), to.x(), to.y(),
        other.from.x(), other.from.y(), other.to.x(), other.to.y());
  }

  boolean isLevelAndToTheRight() {
    return from.y() == to.y() && from.x() < to.x();
  }
}
