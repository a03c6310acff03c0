@NullMarked
package escape.server.connections;

import org.jspecify.annotations.NullMarked;
