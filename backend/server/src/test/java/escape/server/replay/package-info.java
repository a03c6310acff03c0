@NullMarked
package escape.server.replay;

import org.jspecify.annotations.NullMarked;
