package shirushi.ui;

import java.nio.file.Path;
import java.util.Optional;
import shirushi.model.ModelStatement;

/**
 * A model that can be chosen, with what its maker states.
 *
 * @param id its folder's name
 * @param fault why it cannot be chosen, in English; empty where it can
 */
public record ModelEntry(
    String id, Path directory, ModelStatement statement, Optional<String> fault) {}
