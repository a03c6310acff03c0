/** The built-in story played by the rules alone, without pages. */
@NullMarked
package escape.server.story;

import org.jspecify.annotations.NullMarked;
