package org.springframework.security.config.annotation.web.builders;

import org.springframework.security.config.Customizer;
import org.springframework.security.web.SecurityFilterChain;

public class HttpSecurity {
    public interface Requests {
        interface Matched { Requests authenticated(); }
        Matched anyRequest();
    }
    public HttpSecurity cors(Customizer<Object> how) throws Exception { return this; }
    public HttpSecurity authorizeHttpRequests(Customizer<Requests> how) throws Exception { return this; }
    public SecurityFilterChain build() throws Exception { return new SecurityFilterChain() {}; }
}
