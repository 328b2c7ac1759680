/**
 * Purpose: say in Content Credentials where a picture comes from, and hear what others' say.
 *
 * <p>In: what is to be said, the artist's key, a manifest store found in a file. Out: a signed
 * manifest store; a {@link Credential}, validated. May import: origin, the JDK, gson, cbor, Bouncy
 * Castle (to make certificates). Source: C2PA 2.2, CAWG training and data mining 1.1, ISO 19566-5
 * (JUMBF), RFC 9052 (COSE), RFC 9360 (x5chain).
 */
package shirushi.origin.c2pa;
