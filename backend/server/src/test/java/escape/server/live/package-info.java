@NullMarked
package escape.server.live;

import org.jspecify.annotations.NullMarked;
