/** Sends a running server what nobody should send, and watches what becomes of it. */
@NullMarked
package escape.server.fuzz;

import org.jspecify.annotations.NullMarked;
