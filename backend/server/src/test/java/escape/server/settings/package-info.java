@NullMarked
package escape.server.settings;

import org.jspecify.annotations.NullMarked;
