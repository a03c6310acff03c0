/** Built-in players. They see what their role sees and act by the commands that people give. */
@NullMarked
package escape.simulation.players;

import org.jspecify.annotations.NullMarked;
