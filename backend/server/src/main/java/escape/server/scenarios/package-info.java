/** Scenario files: read, checked as a whole, compiled, and kept by name and by content. */
@NullMarked
package escape.server.scenarios;

import org.jspecify.annotations.NullMarked;
