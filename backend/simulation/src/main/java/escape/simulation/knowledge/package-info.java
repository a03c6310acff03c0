/** What somebody may conclude from clues, and how far to trust the one who passed them on. */
@NullMarked
package escape.simulation.knowledge;

import org.jspecify.annotations.NullMarked;
