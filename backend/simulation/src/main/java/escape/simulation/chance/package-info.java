/** Chance as an input: draws that anybody with the same key can repeat. */
@NullMarked
package escape.simulation.chance;

import org.jspecify.annotations.NullMarked;
