package shirushi.host;

import java.util.Optional;
import shirushi.canvas.LayerId;
import shirushi.origin.OriginTag;

/**
 * A layer as a list shows it.
 *
 * @param tag where its pixels come from; absent means unknown
 */
public record Listed(LayerId id, String name, boolean visible, Optional<OriginTag> tag) {}
