/** The server as whoever runs it sees it. */
@NullMarked
package escape.server.operations;

import org.jspecify.annotations.NullMarked;
