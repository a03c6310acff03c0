/** The real server in a real browser, several people at once. */
@NullMarked
package escape.server.browser;

import org.jspecify.annotations.NullMarked;
