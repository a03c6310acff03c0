/** Accounts of those who run the server: how they sign in, who may have one, and what they did. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "settings", "web"})
package escape.server.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
