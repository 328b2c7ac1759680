/**
 * Purpose: the ledger, a user's append-only record of what the palette did.
 *
 * <p>In: {@link shirushi.origin.ledger.Entry entries}. Out: their places, a signed checkpoint,
 * proofs. May import: origin, the JDK, gson, Bouncy Castle (time stamps). Source: RFC 6962 and 9162
 * (Merkle tree), C2SP signed-note, tlog-checkpoint, tlog-proof and tlog-witness, RFC 3161.
 *
 * <h2>The files</h2>
 *
 * <p>A folder holds one log. Only {@code entries} cannot be made again from the rest.
 *
 * <table>
 * <caption>Files of a ledger</caption>
 * <tr><td>{@code entries}</td><td>one line an entry, see below</td></tr>
 * <tr><td>{@code checkpoint}</td><td>C2SP tlog-checkpoint: size and root, signed; replaced in one
 *     move after each append</td></tr>
 * <tr><td>{@code key.pub}</td><td>the key that signs, as a C2SP verifier key; its secret half lies
 *     in the user's configuration folder</td></tr>
 * <tr><td>{@code index}</td><td>the tree's hashes and the entries' places, see {@link
 *     shirushi.origin.ledger.HashIndex}; rebuilt from {@code entries} whenever it disagrees</td></tr>
 * <tr><td>{@code lock}</td><td>there while an append is under way, see {@link
 *     shirushi.origin.ledger.Lock}</td></tr>
 * <tr><td>{@code thumbnails/N.png}</td><td>may be deleted; entry N holds its hash</td></tr>
 * <tr><td>{@code stamps/N.checkpoint, N.tsr}</td><td>a checkpoint of N entries and the time stamp of
 *     its bytes (RFC 3161 response)</td></tr>
 * </table>
 *
 * <h2>A line of {@code entries}</h2>
 *
 * <pre>LEAF " " SIGNATURE " " JSON "\n"</pre>
 *
 * <p>LEAF is the leaf hash, SHA-256 of a zero byte and the JSON, in 64 lower-case hexadecimal
 * digits. SIGNATURE is the 92 base64 characters that end a checkpoint of the log up to and with this
 * entry: so the log verifies by its own last line, whatever became of {@code checkpoint}. JSON, from
 * the 159th byte on, is the entry: UTF-8, keys sorted, no line break, first {@code {"index":N}.
 *
 * <h2>What a crash leaves</h2>
 *
 * <p>A line is written and synced before its index is given out. Death before that leaves a last
 * line that is cut or does not match its own hash: the next append cuts it off and says so. Death
 * after that leaves {@code index} or {@code checkpoint} behind the log: they are brought up to it.
 * Anything else is damage, which nothing here repairs: the append is refused.
 */
package shirushi.origin.ledger;
