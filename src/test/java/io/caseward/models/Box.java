package io.caseward.models;

import java.awt.geom.Rectangle2D;

/** The bounds of a shape or a label on the canvas. */
record Box(double x, double y, double width, double height) {

  private static final double NEARLY = 1.0;

  boolean overlaps(Box other) {
    return inner().intersects(other.inner());
  }

  boolean holds(Box other) {
    return all().contains(other.all());
  }

  boolean isCrossedBy(Line line) {
    return inner().intersectsLine(line.from().x(), line.from().y(), line.to().x(), line.to().y());
  }

  /** Whether a flow that ends at the point touches the edge of the shape, from outside. */
  boolean touches(Point point) {
    Rectangle2D outer = new Rectangle2D.Double(x - NEARLY, y - NEARLY, width + 2 * NEARLY, height + 2 * NEARLY);
    return outer.contains(point.x(), point.y()) && !inner().contains(point.x(), point.y());
  }

  double centreX() {
    return x + width / 2;
  }

  private Rectangle2D all() {
    return new Rectangle2D.Double(x, y, width, height);
  }

  /** Neighbours whose lines fall together do not overlap yet. */
  private Rectangle2D inner() {
    return new Rectangle2D.Double(x + NEARLY, y + NEARLY, width - 2 * NEARLY, height - 2 * NEARLY);
  }
}
