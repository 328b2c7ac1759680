package shirushi.origin.c2pa;

import java.util.List;

/** What was checked, by outcome. Source: C2PA 2.2, section 15. */
public record Validation(List<Status> success, List<Status> informational, List<Status> failure) {
  public static final Validation NONE = new Validation(List.of(), List.of(), List.of());

  public Validation {
    success = List.copyOf(success);
    informational = List.copyOf(informational);
    failure = List.copyOf(failure);
  }
}
