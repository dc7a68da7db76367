import java.util.ArrayList;
import java.util.List;
import javax.servlet.Filter;
import org.springframework.core.SpringVersion;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.http.HttpMethod;

/** Puts a generated configuration before Spring's own CORS processor and prints what comes back, a line a request. */
abstract class Ask {
    static final String[] NAMES = {"Access-Control-Allow-Origin", "Access-Control-Allow-Credentials",
        "Access-Control-Allow-Methods", "Access-Control-Allow-Headers", "Access-Control-Expose-Headers",
        "Access-Control-Max-Age"};

    /** How the configuration answers; a handler behind it answers with this status. */
    abstract MockHttpServletResponse answer(String method, String[][] headers, int status) throws Exception;

    /** `failing`: whether it also sees answers that no handler made. */
    void all(String page, boolean failing) throws Exception {
        System.out.println("version\t" + SpringVersion.getVersion());
        print("preflight", answer("OPTIONS", new String[][] {{"Origin", page},
            {"Access-Control-Request-Method", "PUT"}, {"Access-Control-Request-Headers", "x-api-key"}}, 200));
        print("preflight of another page", answer("OPTIONS", new String[][] {{"Origin", "https://other.example"},
            {"Access-Control-Request-Method", "PUT"}}, 200));
        print("preflight of another method", answer("OPTIONS", new String[][] {{"Origin", page},
            {"Access-Control-Request-Method", "DELETE"}}, 200));
        print("preflight of another header", answer("OPTIONS", new String[][] {{"Origin", page},
            {"Access-Control-Request-Method", "PUT"}, {"Access-Control-Request-Headers", "x-other"}}, 200));
        print("GET", answer("GET", new String[][] {{"Origin", page}}, 200));
        print("GET of another page", answer("GET", new String[][] {{"Origin", "https://other.example"}}, 200));
        print("GET without Origin", answer("GET", new String[][] {}, 200));
        if (!failing)
            return;
        print("GET that is not found", answer("GET", new String[][] {{"Origin", page}}, 404));
        print("GET that fails", answer("GET", new String[][] {{"Origin", page}}, 500));
    }

    static void print(String what, MockHttpServletResponse response) {
        StringBuilder line = new StringBuilder(what + "\t" + response.getStatus());
        for (String name : NAMES)
            for (String value : response.getHeaders(name))
                line.append("\t" + name + ": " + value);
        System.out.println(line);
    }

    static Ask filter(Filter filter) {
        return new Ask() {
            MockHttpServletResponse answer(String method, String[][] headers, int status) throws Exception {
                MockHttpServletRequest request = new MockHttpServletRequest(method, "/items");
                for (String[] header : headers)
                    request.addHeader(header[0], header[1]);
                MockHttpServletResponse response = new MockHttpServletResponse();
                filter.doFilter(request, response, new MockFilterChain(new javax.servlet.http.HttpServlet() {
                    protected void service(javax.servlet.http.HttpServletRequest asked,
                            javax.servlet.http.HttpServletResponse answered) {
                        answered.setStatus(status);
                    }
                }));
                return response;
            }
        };
    }

    static Ask handler(MockMvc server) {
        return new Ask() {
            MockHttpServletResponse answer(String method, String[][] headers, int status) throws Exception {
                MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), "/items");
                for (String[] header : headers)
                    request.header(header[0], header[1]);
                return server.perform(request).andReturn().getResponse();
            }
        };
    }
}
