import org.springframework.web.filter.CorsFilter;

/** The CorsConfigurationSource of Spring Security, in the filter that http.cors() puts it into. */
public class AskSource {
    public static void main(String[] arguments) throws Exception {
        Ask.filter(new CorsFilter(new SecurityCors().corsConfigurationSource())).all(arguments[0], true);
    }
}
