@NullMarked
package escape.server;

import org.jspecify.annotations.NullMarked;
