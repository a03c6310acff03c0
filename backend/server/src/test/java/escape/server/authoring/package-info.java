@NullMarked
package escape.server.authoring;

import org.jspecify.annotations.NullMarked;
