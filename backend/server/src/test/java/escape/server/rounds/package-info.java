@NullMarked
package escape.server.rounds;

import org.jspecify.annotations.NullMarked;
