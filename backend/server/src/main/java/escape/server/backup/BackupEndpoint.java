package escape.server.backup;

import escape.server.access.Acts;
import jakarta.servlet.http.HttpServletRequest;
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
    private final Acts acts;
    private final HttpServletRequest request;

    /** @param request whichever is being answered */
    BackupEndpoint(Backups backups, Acts acts, HttpServletRequest request) {
        this.backups = backups;
        this.acts = acts;
        this.request = request;
    }

    @WriteOperation(produces = "application/zip")
    WebEndpointResponse<Resource> make() throws IOException, SQLException {
        var file = backups.make();
        acts.operated(request, "backup_made");
        return new WebEndpointResponse<>(new FileSystemResource(file));
    }
}
