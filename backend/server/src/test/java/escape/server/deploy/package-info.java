/** The files by which others run the server. */
@NullMarked
package escape.server.deploy;

import org.jspecify.annotations.NullMarked;
