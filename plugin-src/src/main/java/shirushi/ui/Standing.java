package shirushi.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shirushi.job.Draft;
import shirushi.job.JobQueue;
import shirushi.job.Mode;
import shirushi.job.Order;
import shirushi.job.Running;

/** Orders that are not painted yet, in the words in which they can be given again. */
final class Standing {
  /** A program that dies of an order would die of it again and again. */
  private static final int MOST_BEGUN = 2;

  private final JobQueue queue;
  private final Map<Order, Draft.Wanted> words = new WeakHashMap<>();

  Standing(JobQueue queue) {
    this.queue = queue;
  }

  void ordered(Order order, Draft.Wanted wanted) {
    words.put(order, wanted);
  }

  /** These are not to be given again, even where it takes them a while to stop. */
  void forget(Predicate<Order> meant) {
    words.keySet().removeIf(meant);
  }

  Set<String> documents() {
    return orders().map(order -> order.document().id()).collect(Collectors.toSet());
  }

  /** Those of a document, the next first. */
  List<Draft.Wanted> of(String document) {
    return Stream.concat(
            running()
                .filter(order -> order.document().id().equals(document))
                .map(words::get)
                .map(Draft.Wanted::begunOnceMore)
                .stream(),
            queue.waiting().stream()
                .filter(order -> order.document().id().equals(document) && words.containsKey(order))
                .map(words::get))
        .toList();
  }

  /** Whether an order may be given again after the palette died. */
  static boolean canGoOn(Draft.Wanted wanted) {
    return wanted.begun() < MOST_BEGUN && wanted.mode() != Mode.VARIATION;
  }

  private Stream<Order> orders() {
    return Stream.concat(running().stream(), queue.waiting().stream()).filter(words::containsKey);
  }

  private Optional<Order> running() {
    return queue.running().map(Running::order).filter(words::containsKey);
  }
}
