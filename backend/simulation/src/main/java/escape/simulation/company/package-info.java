/** The open side of the simulation: lab, market, prices and hosting, as pure formulas with their sources. */
@NullMarked
package escape.simulation.company;

import org.jspecify.annotations.NullMarked;
