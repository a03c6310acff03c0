@NullMarked
package escape.server.scenarios;

import org.jspecify.annotations.NullMarked;
