package org.springframework.boot;

import java.util.Map;

/** Spring Boot is not in Debian: as much of it as the generated programs name, so that they compile. */
public class SpringApplication {
    public SpringApplication(Class<?>... sources) {}
    public void setDefaultProperties(Map<String, Object> properties) {}
    public void run(String... arguments) {}
}
