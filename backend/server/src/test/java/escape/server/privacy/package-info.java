@NullMarked
package escape.server.privacy;

import org.jspecify.annotations.NullMarked;
