/**
 * Purpose: the answer to "did you use AI?", a pack that shows how a picture came to be.
 *
 * <p>In: a picture's file and the ledger. Out: a zip, and what holds of one. May import: format,
 * canvas, origin, gson. Source: our own; sums as {@code sha256sum}, the signature Ed25519 (RFC
 * 8032), proofs as in {@code origin.ledger}.
 */
package shirushi.evidence;
