package escape.server.web;

import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page has. */
@ControllerAdvice
class PageFrame {
    private final AssetVersion assets;

    PageFrame(AssetVersion assets) {
        this.assets = assets;
    }

    @ModelAttribute("assetVersion")
    String assetVersion() {
        return assets.value();
    }

    @ModelAttribute("lang")
    String lang(Locale locale) {
        return locale.getLanguage();
    }
}
