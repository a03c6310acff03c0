@NullMarked
package escape.server.logging;

import org.jspecify.annotations.NullMarked;
