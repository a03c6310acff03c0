package escape.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Where a request comes from, as limits count it: an IPv4 address, or the first 64 bits of an IPv6 address. One household
 * or one rented machine has all the addresses behind these, and could guess from a new one each time.
 */
public final class Network {
    private static final int PREFIX = 8;

    private Network() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    /** @param address as the container or a proxy tells it: perhaps in brackets, perhaps with a zone, perhaps none */
    static String of(String address) {
        var bare = address.replaceAll("[\\[\\]]|%.*", "");
        try {
            var read = InetAddress.ofLiteral(bare);
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(read.getAddress(), 0, PREFIX) + "/64"
                    : read.getHostAddress();
        } catch (IllegalArgumentException none) {
            return address;
        }
    }
}
