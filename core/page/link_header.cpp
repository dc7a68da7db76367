#include "page/link_header.h"

#include "fetch/headers.h"

#include <algorithm>

namespace crosscheck::page {

namespace {

constexpr QByteArrayView blanks = " \t";

/// The first of `ends` outside of quotes, from `at` on; the text's size where there is none.
qsizetype endOf(QByteArrayView text, qsizetype at, QByteArrayView ends)
{
    bool quoted = false;
    for (; at < text.size(); ++at) {
        if (quoted && text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            quoted = !quoted;
        else if (!quoted && ends.contains(text[at]))
            break;
    }
    return std::min(at, text.size());
}

QByteArray unquoted(QByteArrayView value)
{
    value = value.trimmed();
    if (!value.startsWith('"'))
        return value.toByteArray();
    QByteArray text;
    for (qsizetype at = 1; at < value.size() && value[at] != '"'; ++at) {
        if (value[at] == '\\' && at + 1 < value.size())
            ++at;
        text.append(value[at]);
    }
    return text;
}

/// https://www.rfc-editor.org/rfc/rfc8288#section-3: a target and its parameters, names in lower case.
struct Link
{
    QByteArray target;
    http::HeaderList parameters;

    QByteArray get(QByteArrayView name) const { return http::get(parameters, name).value_or(QByteArray()); }
};

QList<Link> linksOf(QByteArrayView text)
{
    QList<Link> links;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at] == ',' || blanks.contains(text[at])) {
            ++at;
            continue;
        }
        const qsizetype close = text.indexOf('>', at);
        if (text[at] != '<' || close < 0)
            return links; // what follows can't be told apart
        Link link{text.sliced(at + 1, close - at - 1).trimmed().toByteArray(), {}};
        at = endOf(text, close + 1, ";,");
        while (at < text.size() && text[at] == ';') {
            const qsizetype end = endOf(text, at + 1, ";,");
            const QByteArrayView one = text.sliced(at + 1, end - at - 1).trimmed();
            const qsizetype sign = one.indexOf('=');
            const QByteArray name = http::lowered(sign < 0 ? one : QByteArrayView(one.first(sign)).trimmed());
            // The first of a name counts.
            if (!name.isEmpty() && !http::contains(link.parameters, name))
                link.parameters.append({name, sign < 0 ? QByteArray() : unquoted(one.sliced(sign + 1))});
            at = end;
        }
        links.append(std::move(link));
    }
    return links;
}

bool isDestination(QByteArrayView as)
{
    static constexpr QByteArrayView known[] = {"fetch", "font", "image", "script", "style", "track"};
    return std::find(std::begin(known), std::end(known), as) != std::end(known);
}

/// What a link with this parameter is for.
bool isRelated(const Link& link, const char* relation)
{
    return http::lowered(link.get("rel")).simplified().split(' ').contains(relation);
}

/// https://html.spec.whatwg.org/multipage/links.html#preload, step 1: what is shown on paper only is left for then.
bool isForScreen(const Link& link)
{
    const QByteArray media = http::lowered(link.get("media")).trimmed();
    return media.isEmpty() || media != "print";
}

QList<Link> linksIn(const http::HeaderList& headers)
{
    const auto value = fetch::joined(headers, "Link");
    return value ? linksOf(*value) : QList<Link>();
}

PageRequest requestOf(const Link& link, const QByteArray& as)
{
    PageRequest request;
    request.initiator = Initiator::Preload;
    request.url = link.target;
    request.as = as;
    request.integrity = link.get("integrity");
    request.referrerPolicy = link.get("referrerpolicy");
    if (http::contains(link.parameters, "crossorigin"))
        request.crossorigin = link.get("crossorigin");
    return request;
}

/// https://html.spec.whatwg.org/multipage/links.html#link-type-stylesheet, whatever it is for; crossorigin counts for nothing here.
PageRequest sheetOf(const Link& link)
{
    PageRequest request = requestOf(link, {});
    request.initiator = Initiator::Stylesheet;
    request.crossorigin.reset();
    return request;
}

} // namespace

QList<PageRequest> linkedRequests(const http::HeaderList& headers)
{
    QList<PageRequest> requests;
    const QList<Link> links = linksIn(headers);
    for (const Link& link : links) {
        const QByteArray as = http::lowered(link.get("as"));
        if (!link.target.isEmpty() && isRelated(link, "stylesheet"))
            requests.append(sheetOf(link));
        if (link.target.isEmpty() || !isForScreen(link))
            continue;
        if (isRelated(link, "preload") && isDestination(as))
            requests.append(requestOf(link, as));
        if (isRelated(link, "modulepreload"))
            requests.append(requestOf(link, "module"));
        if (isRelated(link, "prefetch"))
            requests.append(requestOf(link, "prefetch"));
    }
    return requests;
}

QList<PageRequest> ignoredPreloads(const http::HeaderList& headers, bool byMedia)
{
    QList<PageRequest> ignored;
    const QList<Link> links = linksIn(headers);
    for (const Link& link : links) {
        const QByteArray as = http::lowered(link.get("as"));
        const bool unfit = !isDestination(as) || (byMedia && !isForScreen(link));
        if (!link.target.isEmpty() && isRelated(link, "preload") && unfit)
            ignored.append(requestOf(link, as));
    }
    return ignored;
}

} // namespace crosscheck::page
