/** Benchmarks of the core: not part of the tests, since no time is promised on a machine that others use too. */
@NullMarked
package escape.server.speed;

import org.jspecify.annotations.NullMarked;
