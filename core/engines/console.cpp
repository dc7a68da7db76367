#include "engines/console.h"

#include "fetch/headers.h"
#include "fetch/mime.h"
#include "page/csp.h"
#include "page/policies.h"

#include <QCryptographicHash>

namespace crosscheck::engines {

using namespace Qt::StringLiterals;

using fetch::Symptom;
using page::Initiator;
using namespace Qt::StringLiterals;

Ended::Ended(const page::Run& ofRun, Turn ofTurn, page::DocumentMemory::Preload ofPreload,
             const PageNotes& ofPage)
    : run(ofRun), page(ofRun.page()), environment(ofRun.environment()), request(ofRun.request()),
      verdict(*ofRun.verdict()), hops(run.hops()), response(run.response()), turn(ofTurn), preload(ofPreload),
      notes(ofPage)
{
}

QString Ended::pageUrl() const
{
    return QString::fromUtf8(page.url.isEmpty() ? page.origin + '/' : page.url);
}

QString Ended::documentUrl() const
{
    return page.documentUrl.isEmpty() ? pageUrl() : QString::fromUtf8(page.documentUrl);
}

QString Ended::origin() const
{
    return QString::fromLatin1(environment.originText);
}

QString Ended::url(int hop) const
{
    if (hop >= 0 && hop < hops.size())
        return QString::fromUtf8(hops[hop]);
    return hops.isEmpty() ? QString::fromUtf8(request.url) : QString::fromUtf8(hops.last());
}

bool Ended::isModule() const
{
    return request.initiator == Initiator::ScriptModule || request.initiator == Initiator::Import ||
           request.as == "module"_b;
}

bool Ended::asksWithCors() const
{
    // A beacon does where its type has to be asked about: unused-redirect-scheme-cross-beacon-file.
    if (request.initiator == Initiator::Beacon)
        return run.mode() == fetch::Mode::Cors;
    const bool element = request.initiator != Initiator::Fetch && request.initiator != Initiator::Xhr &&
                         request.initiator != Initiator::EventSource &&
                         request.initiator != Initiator::Font && request.initiator != Initiator::FontCss &&
                         request.initiator != Initiator::Import &&
                         request.initiator != Initiator::ScriptModule &&
                         request.initiator != Initiator::CssMask && request.initiator != Initiator::CssShape;
    const bool fontPreload = request.as == "font"_b && run.profile().loads.fontPreloadsAreAnonymous;
    const bool modulePreload =
        request.initiator == Initiator::Preload && (request.as == "module"_b || fontPreload);
    const fetch::Mode usual =
        element && !modulePreload && !request.crossorigin ? fetch::Mode::NoCors : fetch::Mode::Cors;
    const bool font = request.initiator == Initiator::Font || request.initiator == Initiator::FontCss;
    if (font && !run.profile().loads.fontsUseCors)
        return false;
    // A background knows no attribute that could ask for CORS; of the others fetch() alone can ask for less than they always do.
    if (request.initiator == Initiator::CssBackground)
        return false;
    const bool always = usual == fetch::Mode::Cors && request.initiator != Initiator::Fetch;
    return always || request.mode.value_or(usual) == fetch::Mode::Cors;
}

bool Ended::isCrossOriginCors(int hop) const
{
    if (!asksWithCors())
        return false;
    for (int i = 0; i <= hop && i < hops.size(); ++i) {
        if (isElsewhere(i))
            return true;
    }
    return false;
}

bool Ended::isElsewhere(int hop) const
{
    const QByteArray& own = environment.originText;
    const QByteArray at = hops.value(hop);
    if (at.size() > own.size() && at[own.size()] == '/' && at.startsWith(own))
        return false;
    if (const QByteArrayView text = url::originTextOf(at); !text.isNull())
        return text != environment.originText;
    const auto parsed = url::parseOrNull(at);
    return parsed && !url::isSameOrigin(url::originOf(*parsed), environment.origin);
}

QList<QByteArray> Ended::violatedDirectives(const fetch::Failure& failure) const
{
    QList<QByteArray> all;
    const auto target = url::parseOrNull(failure.url);
    if (target) {
        const auto violations = environment.policies.violations(*target, page::directivesFor(request),
                                                                ignoresPaths(failure), script());
        for (const auto& violation : violations)
            all.append(violation.directive);
    }
    return all.isEmpty() ? QList<QByteArray>{failure.value} : all;
}

QString Ended::sandboxedForm() const
{
    // https://w3c.github.io/webappsec-upgrade-insecure-requests/#upgrade-request: before anybody asks whether it may go out
    auto shown = url::parseOrNull(request.url, environment.relativeTo());
    if (shown && shown->scheme == "http"_b && environment.policies.upgradesInsecureRequests())
        shown = url::parseOrNull("https" + shown->href().sliced(4));
    return u"Blocked form submission to '%1' because the form's frame is sandboxed and the 'allow-forms' permission is not set."_s
        .arg(QString::fromUtf8(shown ? shown->href() : request.url));
}

bool Ended::framesAnswer() const
{
    const fetch::Failure* ending = failure();
    return request.initiator == Initiator::FormPost && response.status != 0 && !hops.isEmpty() &&
           (!ending || ending->symptom == Symptom::FrameBlocked || ending->detail == "truncated-body"_b ||
            ending->detail == "download"_b);
}

QList<QByteArray> Ended::forbiddenHeaders() const
{
    QList<QByteArray> names;
    // https://xhr.spec.whatwg.org/#the-setrequestheader()-method: nothing is set where open() threw, or behind a header that throws
    const fetch::Failure* ending = failure();
    const bool unopened = verdict.outcome == fetch::Outcome::JsException && ending &&
                          ending->detail != "bad-header-name"_b && ending->detail != "bad-header-value"_b;
    if (unopened)
        return names;
    for (const http::Header& header : request.headers) {
        if (ending && verdict.outcome == fetch::Outcome::JsException &&
            (!http::isHeaderName(header.name) || !http::isHeaderValue(http::normalizeValue(header.value))))
            return names;
        const bool ignored =
            run.profile().requestHeaders.ignoresUserAgentHeader && http::sameName(header.name, "User-Agent");
        if (ignored || fetch::isForbiddenRequestHeader(header.name, header.value))
            names.append(header.name);
    }
    return names;
}

bool Ended::ownBlob(const QByteArray& url) const
{
    const auto parsed = url::parseOrNull(url);
    return parsed && url::isSameOrigin(url::originOf(*parsed), environment.origin);
}

QList<Ended::FramedAddress> Ended::framedAddresses(bool own) const
{
    QList<FramedAddress> all;
    if (own)
        all.append({page.documentUrl, true, false});
    if (request.initiator == Initiator::FormPost) {
        for (qsizetype hop = 0; hop < hops.size(); ++hop)
            all.append({hops[hop], false, hop > 0});
    }
    return all;
}

QList<page::ContentSecurityPolicy::Violation> Ended::styleViolations(const fetch::Failure& failure) const
{
    return page::isStyleForbidden(request, failure) ? environment.policies.inlineStyleViolations()
                                                    : QList<page::ContentSecurityPolicy::Violation>();
}

QString Ended::styleHash() const
{
    // The rule as the lab's page writes it.
    QByteArray address = request.url;
    address.replace('\\', "\\\\").replace('"', "\\\"");
    const QByteArray text = "@font-face { font-family: \"labcss\"; src: url(\"" + address + "\"); }";
    return u"sha256-"_s +
           QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64());
}

page::ScriptLoad Ended::script() const
{
    return page::scriptIn(request, run.profile());
}

QByteArray Ended::essence() const
{
    return fetch::extractedMimeEssence(response.headers, run.profile().loads.typeEnds);
}

QByteArray Ended::essenceAsShown() const
{
    if (const QByteArray parsed = essence(); !parsed.isEmpty())
        return parsed;
    // What doesn't parse is cut where its parameters would begin.
    const QByteArray type = http::lowered(http::get(response.headers, "Content-Type").value_or(QByteArray()));
    qsizetype end = 0;
    const bool blank = run.profile().loads.typeEnds == fetch::TypeEnd::Blank;
    while (end < type.size() && !QByteArrayView(blank ? " \t;" : " \t;(").contains(type[end]))
        ++end;
    // A server that sends "*/*" says nothing (nsURLHelper.cpp, http_util.cc).
    return type.first(end).contains('/') && type.first(end) != "*/*"_b ? type.first(end) : QByteArray();
}

QString Ended::contentType() const
{
    return QString::fromLatin1(http::get(response.headers, "Content-Type").value_or(QByteArray()));
}

std::optional<QString> Ended::upgradedFrom() const
{
    if (run.upgraded().isEmpty())
        return std::nullopt;
    const std::optional<url::Url>& base = environment.base;
    const auto asked = url::parseOrNull(request.url, base ? &*base : nullptr);
    if (!asked || asked->scheme != "http"_b || hops.isEmpty() || !hops.first().startsWith("https:"))
        return std::nullopt;
    return QString::fromUtf8(asked->href(true));
}

QString Ended::asWritten(const QString& url) const
{
    const auto base = url::parseOrNull(pageUrl().toUtf8());
    const auto asked = url::parseOrNull(request.url, base ? &*base : nullptr);
    const bool same = asked && QString::fromUtf8(asked->href(true)) == url;
    return same && asked->fragment ? url + u'#' + QString::fromUtf8(*asked->fragment) : url;
}

QByteArray withoutUserinfo(const QByteArray& url)
{
    if (!url.contains('@'))
        return url;
    const auto parsed = url::parseOrNull(url);
    return parsed && parsed->includesCredentials() ? parsed->withoutCredentials().href() : url;
}

bool isCorsReason(Symptom symptom)
{
    return fetch::isCorsFailure(symptom);
}

bool isTransport(const fetch::Failure& failure)
{
    return failure.network != http::NetworkFailure::None &&
           failure.network != http::NetworkFailure::UnsafePort &&
           failure.network != http::NetworkFailure::TruncatedBody;
}

QStringList consoleLines(Engine engine, const page::Run& run, Turn turn,
                         page::DocumentMemory::Preload preload, const PageNotes* notes)
{
    if (!run.verdict())
        return {};
    const bool first = turn == Turn::First;
    const PageNotes read = first && !notes ? pageNotes(engine, run.environment()) : PageNotes();
    const Ended ended(run, turn, preload, notes ? *notes : read);
    switch (engine) {
    case Engine::Chromium:
        return chromiumLines(ended);
    case Engine::Gecko:
        return geckoLines(ended);
    case Engine::WebKit:
        return webkitLines(ended);
    case Engine::Standard:
        break;
    }
    return {};
}

QStringList reportLines(Engine engine, const page::Environment& environment, const page::Report& report,
                        const http::Response& answer, bool fromWorker)
{
    constexpr int firstError = 400;
    if (answer.status < firstError)
        return {};
    Lines lines(engine == Engine::Gecko ? geckoTexts() : chromiumTexts());
    if (engine == Engine::Chromium && !fromWorker)
        lines.add("chromium-status", {{Field::Status, QString::number(answer.status)},
                                      {Field::Token, QString::fromLatin1(answer.reason)}});
    const url::Url& to = report.request.url;
    const auto teller = http::get(report.request.request.headers, "Origin");
    const bool own = report.byFrame ? teller && url::originOf(to).isSerializedAs(*teller)
                                    : url::isSameOrigin(to, environment.origin);
    if (engine == Engine::Gecko && !own) {
        lines.add("gecko-orb", {{Field::Url, QString::fromUtf8(to.href(true))},
                                {Field::Token, u"after sniff: status code is not in allowed range"_s}});
        if (!report.byFrame)
            lines.add("gecko-orb-blank");
    }
    return lines.all();
}

} // namespace crosscheck::engines
