/** Copies of collections with something added, in a fixed order, so that equal histories give equal states. */
@NullMarked
package escape.simulation.immutable;

import org.jspecify.annotations.NullMarked;
