package shirushi.origin.marks;

/**
 * One entry of a {@code cawg.training-mining} or {@code c2pa.training-mining} assertion.
 *
 * @param name as {@code cawg.ai_inference}
 * @param use {@code allowed}, {@code notAllowed} or {@code constrained}
 * @param constraints what is said about the constraint; empty if nothing
 */
public record MiningEntry(String name, String use, String constraints) {}
