#include "browser/confirmer.h"

#include "browser/page_run.h"
#include "browser/page_script.h"
#include "url/origin.h"

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

namespace {
const QByteArray nowhere = "https://sandboxed.crosscheck.invalid/";

bool isOpaque(const page::Page& page)
{
    return page.origin == "null" || page.kind == page::PageKind::Sandbox ||
           page.kind == page::PageKind::File || page.kind == page::PageKind::Data;
}

QByteArray addressOf(const page::Page& page)
{
    const std::optional<url::Url> address = url::parseOrNull(page.url);
    if (address && address->isHttp() && url::originOf(*address).serialized() == page.origin)
        return address->href(true);
    if (page.origin == "null" || !url::parseOrNull(page.origin))
        return nowhere;
    return page.origin + '/';
}

http::HeaderList headersFor(const page::Page& page)
{
    http::HeaderList out{{"Content-Type", "text/html; charset=utf-8"}};
    if (isOpaque(page))
        out.append(http::Header{"Content-Security-Policy", "sandbox allow-scripts"});
    for (const http::Header& header : page.headers) {
        const QByteArray name = http::lowered(header.name);
        if (name == "content-security-policy" || name == "content-security-policy-report-only" ||
            name == "referrer-policy" || name == "permissions-policy" || name.startsWith("cross-origin-"))
            out.append(header);
    }
    return out;
}

/// The host of the page, where keeping it out of the browser's own look-ups can't hurt the request; else its host with its
/// port.
QStringList quietHosts(const QByteArray& pageUrl, const facts::Investigation& investigation)
{
    const std::optional<url::Url> page = url::parseOrNull(pageUrl);
    if (!page || !page->host)
        return {};
    const QString host = QString::fromLatin1(page->host->text);
    const int port = page->effectivePort().value_or(0);
    bool whole = !page::addressSpaceOf(*page->host);
    QList<QByteArray> asked{investigation.request.url};
    for (const facts::Send& send : investigation.sends) {
        for (const http::Exchange& exchange : send.exchanges) {
            asked.append(exchange.request.url);
            if (const auto location = http::get(exchange.answer.response.headers, "location"))
                asked.append(*location);
        }
    }
    for (const QByteArray& one : std::as_const(asked)) {
        const std::optional<url::Url> target = url::parseOrNull(one, &*page);
        if (!target || !target->host || target->host->text != page->host->text)
            continue;
        if (target->effectivePort().value_or(0) == port)
            return {};
        whole = false;
    }
    return {whole ? host : host + u':' + QString::number(port)};
}

bool isPublic(const page::Page& page)
{
    if (page.space)
        return *page.space == page::AddressSpace::Public;
    const std::optional<url::Url> address = url::parseOrNull(page.origin);
    return !(address && address->host && page::addressSpaceOf(*address->host));
}

bool reachesInside(const facts::Witness& witness)
{
    const std::optional<url::Url> target = url::parseOrNull(witness.send.request.url);
    if (target && target->host) {
        if (const auto space = page::addressSpaceOf(*target->host);
            space && *space != page::AddressSpace::Public)
            return true;
    }
    const auto& spaces = witness.send.around.spaces;
    return std::any_of(spaces.cbegin(), spaces.cend(),
                       [](page::AddressSpace space) { return space != page::AddressSpace::Public; });
}
} // namespace

PageTask taskFor(const facts::Investigation& investigation, const Wish& wish)
{
    PageTask task;
    task.page = investigation.page;
    task.request = investigation.request;
    task.pageUrl = addressOf(investigation.page);
    task.pageHeaders = headersFor(investigation.page);
    task.script = requestScript(investigation.request).value_or(QString());
    task.timeoutMs = wish.timeoutMs;
    task.launch.browser = wish.browser;
    task.launch.arguments = wish.arguments;
    task.launch.trustAnyCertificate = wish.trustAnyCertificate;
    task.launch.localNetworkChecks = wish.browser.family == Family::Firefox;
    task.launch.quietHosts = quietHosts(task.pageUrl, investigation);
    return task;
}

struct Confirmer::Private
{
    PageRun* run = nullptr;
    PageTask task;
    QList<facts::Witness> witnesses;
};

Confirmer::Confirmer(QObject* parent) : QObject(parent), d(std::make_unique<Private>()) {}

Confirmer::~Confirmer()
{
    delete d->run;
}

bool Confirmer::isRunning() const
{
    return d->run != nullptr;
}

void Confirmer::cancel()
{
    delete std::exchange(d->run, nullptr);
}

QString Confirmer::obstacle(const facts::Investigation& investigation)
{
    if (investigation.request.url.isEmpty())
        return tr("There is no URL to ask for yet. Enter one in the request.");
    const QByteArray& origin = investigation.page.origin;
    if (origin.isEmpty())
        return tr("The page's origin is not known yet. Enter it in the request: it is what the address bar "
                  "shows up to the "
                  "first slash.");
    const std::optional<url::Url> page = url::parseOrNull(origin);
    if (origin != "null" && !(page && (page->isHttp() || page->scheme == "file")))
        return tr("A page of %1 belongs to an app: no browser can be given one. The test over the wire shows "
                  "what such an app "
                  "would get.")
            .arg(QString::fromUtf8(origin));
    if (!requestScript(investigation.request))
        return tr("A request by %1 can't be made by a script, so that the browser can't be asked for it.")
            .arg(QString::fromLatin1(page::slug(investigation.request.initiator)));
    return {};
}

void Confirmer::start(const facts::Investigation& investigation, const Wish& wish)
{
    cancel();
    d->witnesses.clear();
    const QString why = obstacle(investigation);
    if (!why.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this, why] { Q_EMIT failed(why); }, Qt::QueuedConnection);
        return;
    }
    d->task = taskFor(investigation, wish);
    const auto begin = [this](const auto& again) -> void {
        d->run = PageRun::make(d->task, this);
        connect(d->run, &PageRun::step, this, &Confirmer::progress);
        connect(d->run, &PageRun::failed, this, [this](const QString& sentence) {
            std::exchange(d->run, nullptr)->deleteLater();
            Q_EMIT failed(sentence);
        });
        connect(d->run, &PageRun::done, this, [this, again](const facts::Witness& witness) {
            std::exchange(d->run, nullptr)->deleteLater();
            d->witnesses.append(witness);
            // A second time only what can't change anything on the server.
            const QByteArray method = http::uppered(d->task.request.method);
            const bool harmless = method == "GET" || method == "HEAD" || method == "OPTIONS";
            if (d->witnesses.size() == 1 && witness.engine == "chromium" && isPublic(d->task.page) &&
                harmless && reachesInside(witness)) {
                d->task.launch.localNetworkChecks = true;
                d->task.page.space = page::AddressSpace::Public;
                again(again);
                return;
            }
            Q_EMIT finished(d->witnesses);
        });
        d->run->start();
    };
    begin(begin);
}

} // namespace crosscheck::browser
