import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.mvc.HttpRequestHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The annotated controller behind Spring MVC's own dispatcher, with the parts that a web application has. */
public class AskAnnotation {
    /** What the handler returns, as text: a library that writes JSON is nothing that CORS depends on. */
    static class AsText extends AbstractHttpMessageConverter<Object> {
        AsText() { super(MediaType.TEXT_PLAIN); }
        protected boolean supports(Class<?> type) { return true; }
        protected Object readInternal(Class<? extends Object> type, HttpInputMessage message) { return null; }
        protected void writeInternal(Object what, HttpOutputMessage message) throws java.io.IOException {
            message.getBody().write(what.toString().getBytes());
        }
    }

    public static void main(String[] arguments) throws Exception {
        GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
        for (Class<?> part : new Class<?>[] {RequestMappingHandlerMapping.class, RequestMappingHandlerAdapter.class,
                HttpRequestHandlerAdapter.class, Answers.class})
            context.registerBeanDefinition(part.getSimpleName(), new RootBeanDefinition(part));
        context.getBeanDefinition("RequestMappingHandlerAdapter").getPropertyValues()
            .add("messageConverters", java.util.Collections.singletonList(new AsText()));
        context.refresh();
        Ask.handler(MockMvcBuilders.webAppContextSetup(context).build()).all(arguments[0], false);
    }
}
