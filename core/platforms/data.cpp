#include "platforms/template.h"
#include "policy/names.h"
#include "policy/pattern.h"

namespace crosscheck::platforms {

namespace {

QList<Data> values(const QList<QByteArray>& list)
{
    QList<Data> out;
    for (qsizetype i = 0; i < list.size(); ++i) {
        Data item;
        item.texts["value"] = list.at(i);
        item.texts["comma"] = i + 1 < list.size() ? QByteArray(", ") : QByteArray();
        out.append(item);
    }
    return out;
}

QList<Data> rules(const QList<QByteArray>& texts)
{
    QList<Data> out = values(texts);
    for (Data& item : out) {
        const QByteArray value = item.texts["value"];
        const std::optional<policy::OriginPattern> pattern = policy::parsePattern(value);
        const QByteArray regex = pattern ? policy::toRegex(*pattern) : policy::toRegex(QByteArrayView(value));
        item.texts["regex"] = regex;
        item.texts["body"] = regex.mid(1, regex.size() - 2);
    }
    return out;
}

// Some languages take a name for a pattern when it holds one of these.
QList<Data> names(const QList<QByteArray>& list)
{
    QList<Data> out = values(list);
    for (Data& item : out) {
        const QByteArray value = item.texts["value"];
        item.flags["odd"] = value != "*" && std::any_of(value.begin(), value.end(), [](char c) {
                                return QByteArrayView("*\\]?$^[()").contains(c);
                            });
        item.texts["regex"] = policy::toRegex(QByteArrayView(value));
    }
    return out;
}

QByteArray unionOf(const QList<Data>& items)
{
    QList<QByteArray> bodies;
    for (const Data& item : items)
        bodies.append(item.texts["body"]);
    return bodies.size() == 1 ? bodies.first() : "(?:" + bodies.join('|') + ")";
}

bool hasDollar(const QList<QByteArray>& list)
{
    return std::any_of(list.begin(), list.end(), [](const QByteArray& item) { return item.contains('$'); });
}

} // namespace

Data dataOf(const policy::Policy& policy)
{
    const QList<QByteArray> origins = policy::unique(policy.origins);
    const QList<QByteArray> patterns = policy::unique(policy.originPatterns);
    const QList<QByteArray> methods = policy::unique(policy.methods);
    const QList<QByteArray> headers = policy::unique(policy.requestHeaders);
    const QList<QByteArray> expose = policy::unique(policy.exposeHeaders);
    const bool any = policy.anyOrigin && !policy.credentials;

    Data data;
    data.texts["path"] = policy.path;
    data.texts["upstream"] = policy.upstream;
    data.texts["max_age"] = QByteArray::number(policy.maxAge);
    data.texts["methods_joined"] = methods.join(", ");
    data.texts["headers_joined"] = headers.join(", ");
    data.texts["expose_joined"] = expose.join(", ");
    data.flags["any"] = any;
    data.flags["depends"] = !any;
    data.flags["credentials"] = policy.credentials;
    data.flags["has_path"] = policy.path != "/";
    data.flags["has_upstream"] = !policy.upstream.isEmpty();
    data.flags["upstream_tls"] = policy.upstream.startsWith("https:");
    data.flags["has_methods"] = !methods.isEmpty();
    data.flags["has_headers"] = !headers.isEmpty();
    data.flags["has_expose"] = !expose.isEmpty();
    data.flags["has_patterns"] = !patterns.isEmpty();
    data.flags["has_origins"] = !origins.isEmpty();
    data.flags["private_network"] = policy.privateNetwork;
    data.flags["dollar"] = hasDollar(methods) || hasDollar(headers) || hasDollar(expose);
    data.lists["origins"] = rules(origins);
    data.lists["patterns"] = rules(patterns);
    data.lists["rules"] = rules(origins + patterns);
    data.lists["methods"] = values(methods);
    data.lists["safe_methods"] = values(policy::unique(QList<QByteArray>{"GET", "HEAD", "POST"} + methods));
    data.lists["headers"] = names(headers);
    data.lists["expose"] = values(expose);
    data.texts["regex_union"] = unionOf(data.lists["patterns"]);
    data.texts["rules_union"] = unionOf(data.lists["rules"]);
    data.texts["path_regex"] = policy::toRegex(QByteArrayView(policy.path)).chopped(1);
    return data;
}

} // namespace crosscheck::platforms
