package shirushi.ui;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import shirushi.job.Failure;
import shirushi.job.JobQueue;
import shirushi.job.Order;
import shirushi.job.Result;

/** Takes what the queue tells over to the event thread. */
final class Told implements JobQueue.Listener {
  private final Hub hub;
  private final Results results;
  private final Kept kept;
  private final AtomicBoolean coming = new AtomicBoolean();

  Told(Hub hub, Results results, Kept kept) {
    this.hub = hub;
    this.results = results;
    this.kept = kept;
  }

  /** Steps that come faster than the panel is drawn are drawn once. */
  @Override
  public void changed() {
    if (!coming.getAndSet(true)) {
      hub.later(
          () -> {
            coming.set(false);
            hub.changed(Part.QUEUE, Part.RUNNING);
          });
    }
  }

  @Override
  public void painted(Order order, List<Result> painted) {
    hub.later(
        () -> {
          kept.add(painted); // before anybody can discard them
          results.add(painted);
        });
  }

  @Override
  public void failed(Order order, Failure failure) {
    say(order, Notice.trouble("failure." + failure.kind(), failure.detail()));
  }

  @Override
  public void note(Order order, String sentence) {
    say(order, Notice.news("notice.note", sentence));
  }

  private void say(Order order, Notice notice) {
    hub.later(() -> hub.say(order.document().id(), notice));
  }
}
