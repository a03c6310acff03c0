/** The definition of a story: who plays, what they can do, what the world does, and every number of the model. */
@NullMarked
package escape.simulation.scenario;

import org.jspecify.annotations.NullMarked;
