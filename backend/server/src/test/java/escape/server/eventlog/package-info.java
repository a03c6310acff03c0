@NullMarked
package escape.server.eventlog;

import org.jspecify.annotations.NullMarked;
