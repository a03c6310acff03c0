package escape.server.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate of this machine's name, which nobody trusts but who knows it. */
final class SelfSigned {
    static final String PASSWORD = "of-no-matter";
    private static final String NAME = "proxy";

    private final KeyStore keys;
    private final Path store;

    /** Made by the tool that comes with the JDK. */
    SelfSigned(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        store = folder.resolve("keys.p12");
        var tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        NAME,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        if (tool.waitFor() != 0) {
            throw new IOException("keytool made no certificate");
        }
        keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    /** Certificate and key, in PKCS #12. */
    Path store() {
        return store;
    }

    /** Certificate and key, as HAProxy wants them. */
    Path pem(Path folder) throws IOException, GeneralSecurityException {
        var certificate = block("CERTIFICATE", keys.getCertificate(NAME).getEncoded());
        var key = block("PRIVATE KEY", keys.getKey(NAME, PASSWORD.toCharArray()).getEncoded());
        return Files.writeString(folder.resolve("certificate.pem"), certificate + key);
    }

    SSLContext trusted() throws IOException, GeneralSecurityException {
        var known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry(NAME, keys.getCertificate(NAME));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static String block(String name, byte[] content) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(name, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), name);
    }
}
