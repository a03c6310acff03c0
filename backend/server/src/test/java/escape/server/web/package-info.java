@NullMarked
package escape.server.web;

import org.jspecify.annotations.NullMarked;
