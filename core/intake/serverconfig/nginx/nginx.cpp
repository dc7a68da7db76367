#include "facts/ids.h"
#include "http/header.h"
#include "intake/serverconfig/nginx/nginx_tree.h"
#include "intake/serverconfig/recogniser.h"

#include <algorithm>
#include <utility>

namespace crosscheck::intake::serverconfig {

namespace id = facts::id;

namespace {

const facts::Source source{facts::Source::Kind::Configuration, 0};

bool adds(const Directive& directive, QByteArrayView header = {})
{
    return directive.name == "add_header" && !directive.arguments.isEmpty() &&
           (header.isEmpty() || http::sameName(directive.arguments.first(), header));
}

const Directive* adding(const QList<Directive>& level, QByteArrayView header = {})
{
    const auto found =
        std::find_if(level.begin(), level.end(), [&](const Directive& d) { return adds(d, header); });
    return found == level.end() ? nullptr : &*found;
}

bool returns(const QList<Directive>& level)
{
    return std::any_of(level.begin(), level.end(), [](const Directive& d) { return d.name == "return"; });
}

bool passesOn(const QList<Directive>& level)
{
    return std::any_of(level.begin(), level.end(), [](const Directive& d) {
        return d.name == "proxy_pass" || d.name == "fastcgi_pass" || d.name == "uwsgi_pass" ||
               d.name == "grpc_pass" || d.name == "scgi_pass";
    });
}

/// All places that pass on by HTTP, with the location each stands in.
void collectPasses(const QList<Directive>& level, const QByteArray& location,
                   QList<std::pair<QByteArray, const Directive*>>& out)
{
    for (const Directive& one : level) {
        if (one.name == "proxy_pass")
            out.append({location, &one});
        if (one.block)
            collectPasses(one.children, one.name == "location" ? one.arguments.join(' ') : location, out);
    }
}

constexpr char acaoName[] = "Access-Control-Allow-Origin";

class Walk
{
public:
    QList<Shown> shown;

    // `outer`: whether a level above adds Access-Control-Allow-Origin, so that this one could inherit it; `hidden`: whether
    // one hides the header of the server behind.
    void level(const QList<Directive>& directives, const QByteArray& kind, bool outer, bool hidden,
               bool ofOptions = false)
    {
        const Directive* own = adding(directives, acaoName);
        const Directive* any = adding(directives);
        if (outer && any && !own) {
            if (kind == "if")
                add(id::configNginxIfAddHeader, true, any->begin, any->end);
            else if (kind == "location")
                add(id::configNginxLevelAddHeader, true, any->begin, any->end);
        } else if (outer && kind == "if" && returns(directives) && !any) {
            add(id::configNginxIfAddHeader, false);
        }
        hidden = hidden || std::any_of(directives.begin(), directives.end(), [](const Directive& d) {
                     return d.name.endsWith("_hide_header") && http::sameName(d.arguments.value(0), acaoName);
                 });
        if (passesOn(directives) && !hidden && (own || (outer && !any)))
            add(id::configNginxInFront, true, own ? own->begin : 0, own ? own->end : 0);
        for (const Directive& directive : directives) {
            if (adds(directive, acaoName))
                origin(directive, ofOptions);
            if (directive.block)
                level(directive.children, directive.name, own || (outer && !any), hidden,
                      ofOptions || asksForOptions(directive));
        }
        const Directive* credentials = adding(directives, "Access-Control-Allow-Credentials");
        if (own && credentials && own->arguments.value(1) == "*" && credentials->arguments.value(1) == "true")
            add(id::configStarWithCredentials, true, own->begin, own->end);
    }

    // A single one that everything goes to; a path of its own, here or there, changes what is asked for.
    void upstream(const QList<Directive>& directives)
    {
        QList<std::pair<QByteArray, const Directive*>> passes;
        collectPasses(directives, "/", passes);
        if (passes.size() != 1 || passes.first().first != "/")
            return;
        const Directive& pass = *passes.first().second;
        const QByteArray written = pass.arguments.value(0);
        if (const QByteArray origin = upstreamOf(written); !origin.isEmpty() && origin == written)
            add(id::configUpstream, origin, pass.begin, pass.end);
    }

private:
    static bool asksForOptions(const Directive& directive)
    {
        const QByteArray condition = directive.arguments.join(' ');
        return directive.name == "if" && condition.contains("$request_method") &&
               condition.contains("OPTIONS") && !condition.contains('|') && !condition.contains('!');
    }

    void origin(const Directive& directive, bool ofOptions)
    {
        m_addsElsewhere = m_addsElsewhere || !ofOptions;
        add(id::configOptionsOnly, !m_addsElsewhere, directive.begin, directive.end);
        const bool always = directive.arguments.size() > 2 && directive.arguments.last() == "always";
        add(id::configNginxNoAlways, !always, directive.begin, directive.end);
        const QByteArray value = directive.arguments.value(1);
        if (!value.isEmpty() && !value.contains('$'))
            add(id::configAcao, value, directive.begin, directive.end);
    }

    // One fact per id; a fault that stands anywhere counts.
    void add(const char* fact, const facts::Value& value, qsizetype begin = 0, qsizetype end = 0)
    {
        for (Shown& one : shown) {
            if (one.fact.id != fact)
                continue;
            if (value == facts::Value(true) ||
                (fact == QByteArrayView(id::configOptionsOnly) && m_addsElsewhere))
                one = {{fact, value, source}, begin, end};
            return;
        }
        shown.append({{fact, value, source}, begin, end});
    }

    bool m_addsElsewhere = false;
};

double fit(QByteArrayView start)
{
    if (!start.contains(';'))
        return 0;
    const bool adds = start.contains("add_header ");
    const bool block = start.contains('{') && (start.contains("location ") || start.contains("server {"));
    const bool passes = start.contains("proxy_pass ");
    return adds && (block || passes) ? 0.95 : (block && passes) ? 0.9 : adds ? 0.8 : 0;
}

QList<Shown> show(QByteArrayView text)
{
    Walk walk;
    walk.shown.append(Shown{{id::configServer, QByteArray("nginx"), source}, 0, 0});
    const QList<Directive> directives = readNginx(text);
    walk.level(directives, {}, false, false);
    walk.upstream(directives);
    return walk.shown;
}

} // namespace

Recogniser make_nginx()
{
    return {"nginx", fit, show};
}

} // namespace crosscheck::intake::serverconfig
