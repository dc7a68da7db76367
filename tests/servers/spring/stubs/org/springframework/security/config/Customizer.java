package org.springframework.security.config;

public interface Customizer<T> {
    void customize(T what);
    static <T> Customizer<T> withDefaults() { return what -> {}; }
}
