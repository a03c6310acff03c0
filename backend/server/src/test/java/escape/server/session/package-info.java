@NullMarked
package escape.server.session;

import org.jspecify.annotations.NullMarked;
