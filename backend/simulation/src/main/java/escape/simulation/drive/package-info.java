/** The hidden side of the model: memory, autonomy, foothold, concealment, and the traces they leave. */
@NullMarked
package escape.simulation.drive;

import org.jspecify.annotations.NullMarked;
