/** Backups that are whole, and those that must not get into a database. */
@NullMarked
package escape.server.backup;

import org.jspecify.annotations.NullMarked;
