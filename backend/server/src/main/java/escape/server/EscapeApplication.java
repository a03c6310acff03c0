package escape.server;

import escape.server.batch.Programs;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class EscapeApplication {

    public static void main(String[] args) {
        Programs.run(args).ifPresentOrElse(System::exit, () -> SpringApplication.run(EscapeApplication.class, args));
    }
}
