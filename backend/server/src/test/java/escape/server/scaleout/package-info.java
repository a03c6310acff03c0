@NullMarked
package escape.server.scaleout;

import org.jspecify.annotations.NullMarked;
