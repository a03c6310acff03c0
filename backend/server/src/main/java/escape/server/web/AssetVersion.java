package escape.server.web;

import escape.server.hashing.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Changes whenever a style or a script changes, so that browsers may keep each for ever. */
record AssetVersion(String value) {

    static AssetVersion ofClasspath() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**");
            var digest = Sha256.digest();
            for (var file : Arrays.stream(files)
                    .filter(Resource::isReadable)
                    .sorted(Comparator.comparing(AssetVersion::name))
                    .toList()) {
                digest.update(file.getContentAsByteArray());
            }
            return new AssetVersion(HexFormat.of().formatHex(digest.digest(), 0, 6));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
