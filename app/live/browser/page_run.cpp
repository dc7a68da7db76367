#include "browser/page_run.h"

#include "browser/page_run_kinds.h"

#include <QJsonDocument>
#include <QTimer>

namespace crosscheck::browser {

using namespace Qt::StringLiterals;

namespace {
// Console lines arrive up to 20 ms behind the promise (measured); every line starts the wait anew.
constexpr int quietMs = 200;
} // namespace

PageRun::PageRun(const PageTask& task, std::unique_ptr<Recording> recording, QObject* parent)
    : QObject(parent), m_task(task), m_recording(std::move(recording)), m_browser(new Browser(this)),
      m_quiet(new QTimer(this)), m_patience(new QTimer(this))
{
    m_quiet->setSingleShot(true);
    m_quiet->setInterval(quietMs);
    m_patience->setSingleShot(true);
    connect(m_quiet, &QTimer::timeout, this, &PageRun::finish);
    connect(m_patience, &QTimer::timeout, this, [this] {
        if (m_asking)
            finish();
        else
            give(tr("%1 did not show the page in time. Try again, or choose another browser.")
                     .arg(m_task.launch.browser.name));
    });
    connect(m_browser, &Browser::failed, this, &PageRun::give);
    connect(m_browser, &Browser::ready, this, [this] {
        connect(m_browser->rpc(), &Rpc::event, this,
                [this](const QString& session, const QString& method, const QJsonObject& params) {
                    m_recording->take(session, method, params);
                    take(session, method, params);
                    if (m_settled && m_quiet->isActive())
                        m_quiet->start();
                });
        Q_EMIT step(
            tr("%1 %2 runs; the page is being laid").arg(m_task.launch.browser.name, m_browser->version()));
        m_patience->start(m_task.timeoutMs);
        layPage();
    });
    connect(m_browser, &Browser::ended, this, [this] {
        if (std::exchange(m_over, true))
            return;
        if (m_witness.engine.isEmpty())
            Q_EMIT failed(tr("%1 ended before the request did. Try again.").arg(m_task.launch.browser.name));
        else
            Q_EMIT done(m_witness);
    });
}

PageRun::~PageRun() = default;

PageRun* PageRun::make(const PageTask& task, QObject* parent)
{
    return task.launch.browser.family == Family::Chromium ? makeChromiumRun(task, parent)
                                                          : makeFirefoxRun(task, parent);
}

void PageRun::start()
{
    Q_EMIT step(tr("Starting %1 on a profile of its own").arg(m_task.launch.browser.name));
    m_browser->start(m_task.launch);
}

void PageRun::again(const PageTask& task)
{
    const Launch launch = m_task.launch;
    m_task = task;
    m_task.launch = launch;
    m_console.clear();
    m_said = {};
    m_before.clear();
    m_witness = {};
    m_asking = false;
    m_settled = false;
    m_patience->start(m_task.timeoutMs);
    layPage();
}

void PageRun::give(const QString& sentence)
{
    if (!std::exchange(m_over, true))
        Q_EMIT failed(sentence);
}

void PageRun::pageReady()
{
    Q_EMIT step(
        tr("The page of %1 stands; the request is being made").arg(QString::fromLatin1(m_task.page.origin)));
    for (const Chain& chain : m_recording->chains())
        m_before.append(chain.id);
    m_asking = true;
    m_patience->start(m_task.timeoutMs);
    evaluate(u"(%1).then(r => JSON.stringify(r))"_s.arg(m_task.script));
}

void PageRun::printed(const QString& line)
{
    if (m_asking)
        m_console.append(line);
}

void PageRun::settled(const QString& json)
{
    m_said = QJsonDocument::fromJson(json.toUtf8()).object();
    m_settled = true;
    m_quiet->start();
}

void PageRun::finish()
{
    m_quiet->stop();
    m_patience->stop();
    if (!m_witness.engine.isEmpty())
        return;
    const Chain* chain = nullptr;
    for (const Chain& one : m_recording->chains()) {
        if (!m_before.contains(one.id) && !one.hops.isEmpty()) {
            chain = &one;
            break;
        }
    }
    facts::Witness& out = m_witness;
    out.engine = engineSlugOf(m_task.launch.browser.family);
    out.browser = m_task.launch.browser.name;
    out.version = m_browser->version();
    out.unsandboxed = m_browser->isUnsandboxed();
    out.console = m_console;
    out.send.page = m_task.page;
    out.send.request = m_task.request;
    if (chain) {
        out.send.exchanges = chain->exchanges();
        out.send.atMs = chain->startedMs;
        out.error = !chain->corsError.isEmpty() ? chain->corsError : chain->error;
        out.withheldCookies = chain->withheldCookies;
        out.source = chain->source;
    }
    out.send.around.localNetworkChecks = m_task.launch.localNetworkChecks;
    out.send.around.certificateTrusted = m_task.launch.trustAnyCertificate;
    for (const http::Exchange& exchange : std::as_const(out.send.exchanges)) {
        const auto target = url::parseOrNull(exchange.request.url);
        const QByteArray& peer = exchange.connection.peer;
        const auto host = url::parseHost(peer.left(peer.lastIndexOf(':')));
        const auto* address = std::get_if<url::Host>(&host);
        if (!target || !target->host || !address)
            continue;
        if (const auto space = page::addressSpaceOf(*address); space.has_value()) {
            const page::AddressSpace there = space.value_or(page::AddressSpace::Public);
            out.send.around.spaces.insert(
                target->host->text + ':' + QByteArray::number(target->effectivePort().value_or(0)), there);
        }
    }
    const QString said = m_said.value(u"outcome"_s).toString();
    if (said.isEmpty())
        out.outcome = "unknown";
    else if (said == u"error")
        out.outcome = outcomeOfFailure(chain, m_said);
    else
        out.outcome = said.toLatin1();
    if (m_task.keepBrowser) {
        m_asking = false;
        Q_EMIT done(m_witness);
        return;
    }
    m_browser->close();
}

} // namespace crosscheck::browser
