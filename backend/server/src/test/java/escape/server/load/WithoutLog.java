package escape.server.load;

import escape.server.EscapeApplication;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/**
 * The server, whose log says yes and writes nothing: a switch for measuring what all the rest costs. Events are still made
 * into text, as for a database; only what would go to one does not. A session is gone when it leaves memory.
 */
final class WithoutLog {
    private static final List<String> APPENDS = List.of("insert into event_log", "insert into audit");

    private WithoutLog() {}

    public static void main(String... settings) {
        new SpringApplication(EscapeApplication.class, WithoutLog.Swallowing.class).run(settings);
    }

    /** No stereotype stands here, or every server on this class path would lose its log. */
    static class Swallowing {
        @Bean
        static BeanPostProcessor swallowingAppends() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database ? new Swallower(database) : bean;
                }
            };
        }
    }

    /** Asks for a connection of the database only where something other than an append is to be done with it. */
    private static final class Swallower extends DelegatingDataSource {
        Swallower(DataSource database) {
            super(lazy(database));
        }

        private static DataSource lazy(DataSource database) {
            var lazy = new LazyConnectionDataSourceProxy();
            lazy.setTargetDataSource(database);
            lazy.setDefaultAutoCommit(true);
            lazy.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return lazy;
        }

        @Override
        public Connection getConnection() throws SQLException {
            var real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement") && appends((String) arguments[0])) {
                            return swallowing((Connection) proxy);
                        }
                        return method.getName().equals("getMetaData")
                                ? describing(real)
                                : call(method, real, arguments);
                    });
        }

        private static boolean appends(String statement) {
            return APPENDS.stream().anyMatch(statement.strip().toLowerCase(Locale.ROOT)::startsWith);
        }

        /** Whether batches are possible is asked before each append, and must not cost a connection. */
        private static DatabaseMetaData describing(Connection real) {
            return (DatabaseMetaData) Proxy.newProxyInstance(
                    DatabaseMetaData.class.getClassLoader(),
                    new Class<?>[] {DatabaseMetaData.class},
                    (proxy, method, arguments) -> method.getName().equals("supportsBatchUpdates")
                            ? (Object) true
                            : call(method, real.getMetaData(), arguments));
        }

        private static @Nullable Object call(Method method, Object on, @Nullable Object[] arguments) throws Throwable {
            try {
                return method.invoke(on, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private static PreparedStatement swallowing(Connection own) {
            var rows = new int[1];
            return (PreparedStatement) Proxy.newProxyInstance(
                    PreparedStatement.class.getClassLoader(),
                    new Class<?>[] {PreparedStatement.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "addBatch" -> {
                            rows[0]++;
                            yield null;
                        }
                        case "executeBatch" -> written(rows);
                        case "executeUpdate" -> 1;
                        case "getConnection" -> own;
                        case "getParameterMetaData" -> ofAnyType();
                        case "hashCode" -> System.identityHashCode(proxy);
                        case "equals" -> proxy == arguments[0];
                        default -> nothing(method.getReturnType());
                    });
        }

        /** Where a value is null, its column is asked what it would be. */
        private static ParameterMetaData ofAnyType() {
            return (ParameterMetaData) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {ParameterMetaData.class},
                    (proxy, method, arguments) -> nothing(method.getReturnType()));
        }

        private static @Nullable Object nothing(Class<?> type) {
            if (type == boolean.class) {
                return false;
            }
            return type == int.class ? 0 : null;
        }

        private static int[] written(int[] rows) {
            var counts = new int[rows[0]];
            Arrays.fill(counts, 1);
            rows[0] = 0;
            return counts;
        }
    }
}
