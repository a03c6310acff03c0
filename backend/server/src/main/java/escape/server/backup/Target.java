package escape.server.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database as somebody names it to a program. */
public record Target(String url, String user, String password) {
    /** H2's own number for a file that another process has open. */
    private static final int OPEN_ELSEWHERE = 90020;

    private static final int NO_SUCH_DATABASE = 90146;

    /** @throws UnusableArchive with what to do, where it cannot be reached */
    Connection connect() throws UnusableArchive {
        try {
            return DriverManager.getConnection(url, properties());
        } catch (SQLException refused) {
            throw new UnusableArchive(words(refused), refused);
        }
    }

    DataSource source() {
        return new DriverManagerDataSource(url, properties());
    }

    /** Else H2 would make a new database of a misspelt name, and a backup of it. */
    Target existing() {
        return isH2() && !url.contains(";IFEXISTS=") ? new Target(url + ";IFEXISTS=TRUE", user, password) : this;
    }

    private boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    private Properties properties() {
        var properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        if (url.startsWith("jdbc:postgresql:")) {
            properties.setProperty("reWriteBatchedInserts", "true");
        }
        return properties;
    }

    private String words(SQLException refused) {
        return switch (refused.getErrorCode()) {
            case OPEN_ELSEWHERE ->
                "A running server has this database open: stop it, or for a backup ask it by --server http://localhost:8080";
            case NO_SUCH_DATABASE -> "There is no database at " + url.replaceAll("[;?].*", "");
            default -> "The database cannot be reached: " + refused.getMessage();
        };
    }
}
