#include "widgets/glossary.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace crosscheck::widgets {

namespace {
// Sorted by id.
constexpr std::array terms{
    Term{"access-control-allow-credentials",
         QT_TRANSLATE_NOOP("glossary", "An answer's header: “true” lets the page read an answer to a request "
                                       "that carried cookies or a login."),
         true},
    Term{"access-control-allow-headers",
         QT_TRANSLATE_NOOP("glossary",
                           "A preflight answer's header: the request headers that the page may set."),
         true},
    Term{"access-control-allow-methods",
         QT_TRANSLATE_NOOP(
             "glossary",
             "A preflight answer's header: the methods that the page may use besides GET, HEAD and POST."),
         true},
    Term{"access-control-allow-origin",
         QT_TRANSLATE_NOOP("glossary", "An answer's header: the one origin whose pages may read this answer, "
                                       "or * for every page without cookies."),
         true},
    Term{"access-control-allow-private-network",
         QT_TRANSLATE_NOOP("glossary", "A header of an earlier draft that was to open private networks; "
                                       "today's browsers ask the person instead."),
         true},
    Term{"access-control-expose-headers",
         QT_TRANSLATE_NOOP("glossary", "An answer's header: the answer's own headers that the page's script "
                                       "may read besides a few that it always may."),
         true},
    Term{"access-control-max-age",
         QT_TRANSLATE_NOOP("glossary", "A preflight answer's header: for how many seconds the browser may "
                                       "remember it and send no further preflight."),
         true},
    Term{"access-control-request-headers",
         QT_TRANSLATE_NOOP("glossary", "A header that only the browser writes: it tells the server in the "
                                       "preflight which headers the request will carry."),
         true},
    Term{"access-control-request-method",
         QT_TRANSLATE_NOOP("glossary", "A header that only the browser writes: it tells the server in the "
                                       "preflight which method the request will use."),
         true},
    Term{"address space",
         QT_TRANSLATE_NOOP(
             "glossary",
             "Where a page was loaded from: the internet, the local network or this machine. A browser asks "
             "for permission before a page reaches into a more private place (Local Network Access)."),
         false},
    Term{"authorization",
         QT_TRANSLATE_NOOP("glossary", "A request header that carries a login or token; it always makes a "
                                       "browser ask first by a preflight."),
         true},
    Term{"content security policy",
         QT_TRANSLATE_NOOP("glossary", "Rules that a page sets for itself on what it may load; a request "
                                       "that they forbid is never sent."),
         false},
    Term{"cors check",
         QT_TRANSLATE_NOOP("glossary",
                           "The browser compares Access-Control-Allow-Origin with the page's origin; where "
                           "they differ the page gets an error instead of the answer."),
         false},
    Term{"credentials",
         QT_TRANSLATE_NOOP(
             "glossary",
             "Cookies, a stored login or a client certificate that the browser adds to a request."),
         false},
    Term{"credentials mode",
         QT_TRANSLATE_NOOP("glossary", "Whether a request carries cookies and logins: never (omit), only to "
                                       "the page's own origin (same-origin), or always (include)."),
         false},
    Term{"forbidden header",
         QT_TRANSLATE_NOOP(
             "glossary", "A request header that only the browser may write; what a script sets is dropped."),
         false},
    Term{"initiator",
         QT_TRANSLATE_NOOP(
             "glossary",
             "What in the page makes the request: fetch(), XMLHttpRequest, an image, a font, a script …"),
         false},
    Term{"mixed content",
         QT_TRANSLATE_NOOP("glossary", "An https page that asks for something over plain http; browsers "
                                       "refuse it before anything is sent."),
         false},
    Term{"opaque",
         QT_TRANSLATE_NOOP("glossary", "An answer that the page may use but not look into: the script sees "
                                       "neither status, headers nor body."),
         false},
    Term{"origin",
         QT_TRANSLATE_NOOP("glossary", "Scheme, host and port together: https://app.example.com and "
                                       "https://app.example.com:8443 are two origins."),
         false},
    Term{"page origin",
         QT_TRANSLATE_NOOP(
             "glossary",
             "Scheme, host and port of the page that makes the request, as the address bar shows them."),
         false},
    Term{
        "preflight",
        QT_TRANSLATE_NOOP(
            "glossary",
            "An OPTIONS request that the browser sends first to ask whether the page may make the real one."),
        false},
    Term{"request mode",
         QT_TRANSLATE_NOOP("glossary", "How strict the browser is: cors (the answer must allow the page), "
                                       "no-cors (sent, but not readable), same-origin."),
         false},
    Term{"same-origin",
         QT_TRANSLATE_NOOP(
             "glossary",
             "Going to the page's own scheme, host and port: no permission of the server is needed."),
         false},
    Term{"simple request",
         QT_TRANSLATE_NOOP("glossary",
                           "A request as a form could make it; the browser sends it without a preflight."),
         false},
    Term{"vary",
         QT_TRANSLATE_NOOP("glossary", "An answer's header: “Origin” tells caches not to hand one origin's "
                                       "answer to a page of another."),
         true},
};

const Term* lookUp(QByteArrayView lower)
{
    const auto at =
        std::lower_bound(terms.begin(), terms.end(), lower,
                         [](const Term& term, QByteArrayView id) { return QByteArrayView(term.id) < id; });
    return at != terms.end() && QByteArrayView(at->id) == lower ? &*at : nullptr;
}

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_';
}
} // namespace

const Term* findTerm(QByteArrayView name)
{
    return lookUp(name.toByteArray().toLower());
}

QList<Term> allTerms()
{
    return QList<Term>(terms.begin(), terms.end());
}

QString explanation(QByteArrayView name)
{
    const Term* term = findTerm(name);
    return term ? QCoreApplication::translate("glossary", term->sentence) : QString();
}

QList<TermAt> termsIn(const QString& text)
{
    QList<TermAt> found;
    for (const Term& term : terms) {
        const QString id = QString::fromLatin1(term.id);
        for (qsizetype at = text.indexOf(id, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(id, at + 1, Qt::CaseInsensitive)) {
            const bool left = at == 0 || !isWord(text.at(at - 1));
            const qsizetype end = at + id.size();
            const bool right = end == text.size() || !isWord(text.at(end));
            // "Origin: https://…" and a URL's parts are no words of prose.
            const bool inUrl = at > 0 && (text.at(at - 1) == u'/' || text.at(at - 1) == u'.');
            if (left && right && !inUrl) {
                found.append({at, id.size(), QByteArray(term.id)});
                break;
            }
        }
    }
    std::sort(found.begin(), found.end(), [](const TermAt& a, const TermAt& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.length > b.length;
    });
    QList<TermAt> apart;
    for (const TermAt& term : found) {
        if (apart.isEmpty() || term.begin >= apart.last().begin + apart.last().length)
            apart.append(term);
    }
    return apart;
}

} // namespace crosscheck::widgets
