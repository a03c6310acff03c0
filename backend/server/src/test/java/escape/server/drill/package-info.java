/**
 * Plays many sessions on real servers while these are killed, held still, cut off and started anew, and then compares what
 * was acknowledged with the log.
 */
@NullMarked
package escape.server.drill;

import org.jspecify.annotations.NullMarked;
