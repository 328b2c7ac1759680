/**
 * Purpose: honour what makers allow programs to do with their pictures, by rules in one place.
 *
 * <p>In: a file's evidence, and what the artist states. Out: a verdict with its reason. May import:
 * origin, origin.marks, the JDK. Source: PLUS LDF 2.0 and IPTC 2023.1 (DataMining), CAWG Training
 * and Data Mining 1.1.
 */
package shirushi.origin.policy;
