@NullMarked
package escape.server.accounts;

import org.jspecify.annotations.NullMarked;
