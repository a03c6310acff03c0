/** Who sees what: one pure function for each kind of viewer, and the records that it may fill. */
@NullMarked
package escape.simulation.view;

import org.jspecify.annotations.NullMarked;
