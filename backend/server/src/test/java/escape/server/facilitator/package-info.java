@NullMarked
package escape.server.facilitator;

import org.jspecify.annotations.NullMarked;
