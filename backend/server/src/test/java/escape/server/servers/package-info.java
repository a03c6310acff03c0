/** The servers that tests stand on: named by the environment, else in containers. */
@NullMarked
package escape.server.servers;

import org.jspecify.annotations.NullMarked;
