/** What whoever runs the server looks at and asks for: health, metrics, backups. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "settings"})
package escape.server.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
