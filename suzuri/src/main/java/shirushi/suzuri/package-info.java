/**
 * Suzuri (硯, inkstone): where the embedded model comes from. Draws pictures with code, puts them
 * into words, trains on them, exports the model and judges it. In: a seed. Out: {@code
 * manifest/models/suzuri}. This room wires the others; the product sees nothing of it but the
 * weights.
 */
package shirushi.suzuri;
