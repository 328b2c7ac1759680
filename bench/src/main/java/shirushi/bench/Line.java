package shirushi.bench;

/**
 * One line of the table.
 *
 * @param limit the promise, an upper bound in {@code unit}; null where there is none
 * @param note what the figure shows, or how it was had; may be empty
 */
record Line(String what, Spread measured, String unit, Double limit, String note) {

  boolean over() {
    return limit != null && measured.median() > limit;
  }

  @Override
  public String toString() {
    String promise = limit == null ? "" : "≤ " + Spread.figure(limit) + " " + unit;
    String verdict = limit == null ? "" : over() ? "OVER" : "ok";
    return "%-54s %-30s %-10s %-4s  %s"
        .formatted(what, measured + " " + unit, promise, verdict, note)
        .stripTrailing();
  }
}
