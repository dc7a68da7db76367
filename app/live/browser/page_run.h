#pragma once

#include "browser/browser.h"
#include "browser/recording.h"

#include <memory>

class QTimer;

namespace crosscheck::browser {

/// What one run of a browser is to do: show a page of an origin and make one request from it.
struct PageTask
{
    Launch launch;
    page::Page page;
    page::PageRequest request;
    QByteArray pageUrl;
    http::HeaderList pageHeaders;
    QString script;
    int timeoutMs = 30000;
    bool keepBrowser = false; ///< done() comes with the browser still there, for again()
};

struct Wish;
/// What a confirmation does for this investigation. Only where Confirmer::obstacle() names none.
PageTask taskFor(const facts::Investigation& investigation, const Wish& wish);

/// One run of one browser. Each protocol has its own way to the page; what is made of the events is the same.
class PageRun : public QObject
{
    Q_OBJECT
public:
    static PageRun* make(const PageTask& task, QObject* parent);
    ~PageRun() override;
    void start();
    /// A further request from a page of its own, in the browser that `keepBrowser` left running; its launch is not read.
    void again(const PageTask& task);

Q_SIGNALS:
    void step(const QString& sentence);
    void done(const crosscheck::facts::Witness& witness);
    void failed(const QString& sentence);

protected:
    PageRun(const PageTask& task, std::unique_ptr<Recording> recording, QObject* parent);
    /// The browser answers: lay the page and go there; pageReady() when it stands.
    virtual void layPage() = 0;
    virtual void evaluate(const QString& script) = 0;
    virtual void take(const QString& session, const QString& method, const QJsonObject& params) = 0;
    /// "blocked", "network-error" … of a request that failed.
    virtual QByteArray outcomeOfFailure(const Chain* chain, const QJsonObject& said) const = 0;

    void pageReady();
    /// The script's promise was kept: what it said, as JSON text.
    void settled(const QString& json);
    void printed(const QString& line);
    void give(const QString& sentence);
    Rpc* rpc() const { return m_browser->rpc(); }
    const PageTask& task() const { return m_task; }
    const QStringList& console() const { return m_console; }
    Browser* browser() const { return m_browser; }
    Recording& recording() { return *m_recording; }
    bool isAsking() const { return m_asking; }

private:
    void finish();

    PageTask m_task;
    std::unique_ptr<Recording> m_recording;
    Browser* m_browser;
    QTimer* m_quiet;
    QTimer* m_patience;
    QStringList m_console;
    QJsonObject m_said;
    QList<QByteArray> m_before; ///< chains that are not the request's
    facts::Witness m_witness;
    bool m_asking = false, m_settled = false, m_over = false;
};

} // namespace crosscheck::browser
