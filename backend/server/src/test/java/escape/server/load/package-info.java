/** Measures a server from outside: many tables, a rate of commands, and the time until everybody has seen each. */
@NullMarked
package escape.server.load;

import org.jspecify.annotations.NullMarked;
