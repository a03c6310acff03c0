package escape.server.backup;

import java.io.IOException;
import java.sql.SQLException;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Makes a backup now and hands it over, to whoever holds the operator's secret. */
@WebEndpoint(id = "backup")
class BackupEndpoint {
    private final Backups backups;

    BackupEndpoint(Backups backups) {
        this.backups = backups;
    }

    @WriteOperation(produces = "application/zip")
    WebEndpointResponse<Resource> make() throws IOException, SQLException {
        return new WebEndpointResponse<>(new FileSystemResource(backups.make()));
    }
}
