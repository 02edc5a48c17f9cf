package io.caseward.sla.attainment;

import java.time.Duration;

/**
 * How many clocks of a kind became what.
 *
 * <p>Attainment is the share of those met among those that stopped in the period and those that are
 * late right now, which the period holds where it reaches to now: they cannot be met any more,
 * whenever they stop. What is open and in time counts nowhere yet.
 *
 * @param met stopped in time
 * @param missed stopped too late
 * @param late not stopped, and late
 * @param open not stopped, late or not
 * @param used counted time of those that stopped
 * @param target of those that stopped
 */
record Tally(long met, long missed, long late, long open, Duration used, Duration target) {

  static final Tally NONE = new Tally(0, 0, 0, 0, Duration.ZERO, Duration.ZERO);

  private static final double WHOLE = 100;
  private static final double TENTHS = 10;

  Tally plus(Tally other) {
    return new Tally(met + other.met, missed + other.missed, late + other.late, open + other.open, used.plus(other.used), target.plus(other.target));
  }

  /** Those that stopped too late, and those that will. */
  public long breached() {
    return missed + late;
  }

  /** What attainment is a share of. */
  public long counted() {
    return met + breached();
  }

  /** Attainment in hundredths, cut to a tenth so that what is not all is never told as all; null of none. */
  public Double share() {
    return counted() == 0 ? null : Math.floor(met * WHOLE * TENTHS / counted()) / TENTHS;
  }

  /** How much of their targets those that stopped took, in hundredths; null of none. */
  public Long usedShare() {
    return target.isZero() ? null : Math.round(used.toSeconds() * WHOLE / target.toSeconds());
  }

  /** The width of a part of a bar, in hundredths. */
  public double width(long part) {
    return counted() == 0 ? 0 : part * WHOLE / counted();
  }
}
