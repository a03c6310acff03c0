package escape.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class EscapeApplication {

    public static void main(String[] args) {
        SpringApplication.run(EscapeApplication.class, args);
    }
}
