package escape.server.drill;

import escape.server.drill.Site.Place;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** What may befall a node or what it stands on. Each begins and is over after a while. */
enum Fault {
    KILL {
        @Override
        void begin(Site site, Plan plan, Place place) {
            place.node().kill();
        }

        @Override
        void end(Site site, Plan plan, Place place) {
            place.node().startAgain();
            place.node().awaitReady();
        }
    },
    HOLD_STILL {
        @Override
        void begin(Site site, Plan plan, Place place) {
            place.node().hold();
        }

        @Override
        void end(Site site, Plan plan, Place place) {
            place.node().goOn();
        }
    },
    CUT_OFF_THE_DATABASE {
        @Override
        void begin(Site site, Plan plan, Place place) {
            Objects.requireNonNull(place.database()).cut();
        }

        @Override
        void end(Site site, Plan plan, Place place) {
            Objects.requireNonNull(place.database()).mend();
        }
    },
    SILENCE_THE_DATABASE {
        @Override
        void begin(Site site, Plan plan, Place place) {
            Objects.requireNonNull(place.database()).hush();
        }

        @Override
        void end(Site site, Plan plan, Place place) {
            Objects.requireNonNull(place.database()).mend();
        }
    },
    CUT_OFF_THE_BROKER {
        @Override
        void begin(Site site, Plan plan, Place place) {
            Objects.requireNonNull(place.broker()).cut();
        }

        @Override
        void end(Site site, Plan plan, Place place) {
            Objects.requireNonNull(place.broker()).mend();
        }
    },
    CUT_OFF_EVERYTHING {
        @Override
        void begin(Site site, Plan plan, Place place) {
            place.lines().forEach(Relay::cut);
        }

        @Override
        void end(Site site, Plan plan, Place place) {
            place.lines().forEach(Relay::mend);
        }
    },
    RESTART_THE_DATABASE {
        @Override
        void begin(Site site, Plan plan, Place place) {
            var restart = plan.restart();
            if (restart != null) {
                site.run(restart);
            } else {
                endConnections(Objects.requireNonNull(plan.database()));
            }
        }

        @Override
        void end(Site site, Plan plan, Place place) {
            // It is up again when the command has ended.
        }
    },
    STOP_THE_BROKER {
        @Override
        void begin(Site site, Plan plan, Place place) {
            var stop = plan.stop();
            if (stop != null) {
                site.run(stop);
            } else {
                site.places()
                        .forEach(each -> Objects.requireNonNull(each.broker()).cut());
            }
        }

        @Override
        void end(Site site, Plan plan, Place place) {
            var start = plan.start();
            if (start != null) {
                site.run(start);
            } else {
                site.places()
                        .forEach(each -> Objects.requireNonNull(each.broker()).mend());
            }
        }
    };

    /** What can befall a node that keeps its own database. */
    static final List<Fault> OF_ONE_NODE = List.of(KILL, HOLD_STILL);

    abstract void begin(Site site, Plan plan, Place place);

    abstract void end(Site site, Plan plan, Place place);

    /** Of everybody else. */
    static void endConnections(String database) {
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
