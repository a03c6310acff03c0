package escape.server.facilitator;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Under which address others reach this server: the one that was set, else the one that this browser uses. */
record Addresses(String publicAddress) {

    String join(HttpServletRequest request, String code) {
        return base(request) + "/join/" + code;
    }

    private String base(HttpServletRequest request) {
        return publicAddress.isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : publicAddress.replaceAll("/+$", "");
    }
}
