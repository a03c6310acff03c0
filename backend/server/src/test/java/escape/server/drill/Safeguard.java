package escape.server.drill;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What keeps the log right. A drill without one of them must find something. */
enum Safeguard {
    /** Without it, two nodes both write the same version. */
    UNIQUE_VERSION {
        @Override
        Plan removedFrom(Plan plan) {
            return plan;
        }

        @Override
        void remove(@Nullable String database) {
            execute(database, "alter table event_log drop constraint event_log_pkey");
        }
    },
    /** Without it, a node that takes a command over from another does it again. */
    REMEMBERED_KEYS {
        @Override
        Plan removedFrom(Plan plan) {
            return plan;
        }

        /** The log keeps who gave the command and under which key, but not in the form by which a node knows it. */
        @Override
        void remove(@Nullable String database) {
            execute(database, """
                    create function forget() returns trigger language plpgsql as $$ begin
                      new.command_key := regexp_replace(new.command_key, '[^/]+$', 'forgotten');
                      return new;
                    end $$;
                    create trigger forget before insert on event_log for each row execute function forget()""");
        }
    },
    /** Without it, a command is acknowledged that the disk does not have yet. */
    WAIT_FOR_THE_COMMIT {
        @Override
        Plan removedFrom(Plan plan) {
            return plan.database() == null
                    ? plan.withNodes(
                            "escape.server.eventlog.AServerThatDoesNotWait",
                            "jdbc:h2:file:%s;WRITE_DELAY=10000;DB_CLOSE_ON_EXIT=FALSE"
                                    .formatted(plan.folder().resolve("escape").toAbsolutePath()))
                    : plan;
        }

        @Override
        void remove(@Nullable String database) {
            if (database != null) {
                execute(database, """
                        do $$ begin
                          execute format('alter database %I set synchronous_commit to off', current_database());
                        end $$""");
                Fault.endConnections(database);
            }
        }
    };

    abstract Plan removedFrom(Plan plan);

    /** Once the nodes have made the tables. */
    abstract void remove(@Nullable String database);

    private static void execute(@Nullable String database, String sql) {
        if (database == null) {
            throw new IllegalArgumentException("Two nodes are needed to miss this safeguard");
        }
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
