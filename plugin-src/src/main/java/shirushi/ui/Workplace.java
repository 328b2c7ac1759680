package shirushi.ui;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import shirushi.host.Host;
import shirushi.job.Engines;
import shirushi.model.Catalogue;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Ledger;

/**
 * What the palette works with. All of it stays its owner's, who closes it after the palette.
 *
 * @param host the painting program; its listener is the palette's to set
 * @param tool what goes on record as the program that painted
 * @param data the user's own folder: {@code palette/} in it is the palette's
 * @param cache the user's cache folder
 * @param events runs what it is given on the event thread, later and in order
 * @param calls runs calls of the host and the ledger, one after the other, on no event thread
 * @param files runs what reads models and files, one after the other, which may take seconds;
 *     another thread
 */
public record Workplace(
    Host host,
    Engines engines,
    Catalogue catalogue,
    Ledger ledger,
    Artist artist,
    Tool tool,
    Path data,
    Path cache,
    Executor events,
    Executor calls,
    Executor files) {}
