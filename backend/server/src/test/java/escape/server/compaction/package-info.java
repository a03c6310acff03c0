@NullMarked
package escape.server.compaction;

import org.jspecify.annotations.NullMarked;
