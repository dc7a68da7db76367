/** Spring Boot's CorsFilter as the generated class makes it. */
public class AskFilter {
    public static void main(String[] arguments) throws Exception {
        Ask.filter(new CorsSettings().corsFilter().getFilter()).all(arguments[0], true);
    }
}
