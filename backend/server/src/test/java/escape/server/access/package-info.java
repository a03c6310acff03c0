@NullMarked
package escape.server.access;

import org.jspecify.annotations.NullMarked;
