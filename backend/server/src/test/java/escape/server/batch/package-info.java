/** Programs that start no server. */
@NullMarked
package escape.server.batch;

import org.jspecify.annotations.NullMarked;
