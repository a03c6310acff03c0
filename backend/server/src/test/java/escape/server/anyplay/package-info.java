/** What must hold whatever anybody does: properties of random play. */
@NullMarked
package escape.server.anyplay;

import org.jspecify.annotations.NullMarked;
