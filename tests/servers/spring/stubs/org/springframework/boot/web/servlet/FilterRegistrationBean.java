package org.springframework.boot.web.servlet;

import javax.servlet.Filter;

public class FilterRegistrationBean<T extends Filter> {
    private final T filter;
    public FilterRegistrationBean(T filter) { this.filter = filter; }
    public void setOrder(int order) {}
    public T getFilter() { return filter; }
}
