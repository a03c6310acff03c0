/** The rules: a session's initial state, what a command leads to, and what an event changes. Nothing here does I/O. */
@NullMarked
package escape.simulation;

import org.jspecify.annotations.NullMarked;
