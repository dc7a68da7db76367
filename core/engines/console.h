#pragma once

#include "engines/page_notes.h"
#include "engines/tables.h"

namespace crosscheck::engines {

/// What the three consoles ask of a run that has ended.
struct Ended
{
    /// What it is given must outlive it.
    Ended(const page::Run& run, Turn turn, page::DocumentMemory::Preload preload, const PageNotes& notes);

    const page::Run& run;
    const page::Page& page;
    const page::Environment& environment;
    const page::PageRequest& request;
    const fetch::Verdict& verdict;
    const QList<QByteArray>& hops;
    const http::Response& response;
    const Turn turn;
    const page::DocumentMemory::Preload preload;
    const PageNotes& notes; ///< empty where nobody has read them and Turn isn't First

    QString pageUrl() const;
    /// Of the document that asks, which a frame has its own.
    QString documentUrl() const;
    /// Of the document or worker that asks, before redirects.
    QString origin() const;
    const fetch::Failure* failure() const { return verdict.failure ? &*verdict.failure : nullptr; }
    bool isWorker() const { return page.kind == page::PageKind::Worker; }
    bool isSharedWorker() const { return page.kind == page::PageKind::SharedWorker; }
    /// Whether the worker that would ask was refused.
    bool notStarted() const { return verdict.failure && verdict.failure->detail == "worker-start"; }
    /// Whether that is so because the page's policy sandboxes it.
    bool notStartedBySandbox() const { return notStarted() && verdict.failure->value == "sandbox"; }
    bool isFetch() const { return request.initiator == page::Initiator::Fetch; }
    bool isXhr() const { return request.initiator == page::Initiator::Xhr; }
    /// Whether it is a module, or one that is fetched for later.
    bool isModule() const;
    /// Whether its mode is cors, as the page wrote it.
    bool asksWithCors() const;
    /// Whether a blob: URL is of the page's own origin.
    bool ownBlob(const QByteArray& url) const;
    /// Whether the request itself takes part in CORS: mode cors, to another origin than the page's at some hop.
    bool isCrossOriginCors(int hop) const;
    /// Whether the URL of a hop is of another origin than the page.
    bool isElsewhere(int hop) const;
    /// The URL of a hop.
    QString url(int hop) const;
    /// The URL with its fragment, where it is the one that was asked for and had one.
    QString asWritten(const QString& url) const;
    /// Whether the paths of a policy's sources didn't count for a failure.
    static bool ignoresPaths(const fetch::Failure& failure)
    {
        return failure.hop > 0 && failure.item != "path";
    }
    /// The directives that forbid the URL of a failure by the page's policy, one of each policy.
    QList<QByteArray> violatedDirectives(const fetch::Failure& failure) const;
    /// Headers that a script may not set and tried to.
    QList<QByteArray> forbiddenHeaders() const;
    /// The addresses at which frames are asked for: the asking document's own, where `own`, then those of a form's answer.
    struct FramedAddress
    {
        QByteArray url;
        bool own = false;
        bool redirected = false;
    };
    QList<FramedAddress> framedAddresses(bool own) const;
    /// The violations where it is the style element around a font that was refused; none where it isn't.
    QList<page::ContentSecurityPolicy::Violation> styleViolations(const fetch::Failure& failure) const;
    /// The hash of that element's text (https://w3c.github.io/webappsec-csp/#match-element-to-source-list).
    QString styleHash() const;
    /// What the page's policies look at of a script.
    page::ScriptLoad script() const;
    /// The type of the newest answer without its parameters; empty where it is none.
    QByteArray essence() const;
    /// The same as a console names it: also where it is none.
    QByteArray essenceAsShown() const;
    /// Content-Type of the newest answer, as it came.
    QString contentType() const;
    /// Whether an answer to a form came that a frame was to show, or was forbidden to; also where it is nothing to show.
    bool framesAnswer() const;
    /// What Chromium and WebKit say of a form in a sandboxed frame, which they have from the same source.
    QString sandboxedForm() const;
    /// The page is secure and an image or media URL was turned into https; the URL as it was asked for.
    std::optional<QString> upgradedFrom() const;
};

/// The lines of one engine, made of its rows.
class Lines
{
public:
    explicit Lines(const QList<TextRow>& table) : m_table(table) {}
    void add(const char* id, const Fields& fields = {}) { m_lines.append(text(id, fields)); }
    void addLine(const QString& line) { m_lines.append(line); }
    void addLines(const QStringList& lines) { m_lines += lines; }
    QString text(const char* id, const Fields& fields = {}) const
    {
        return printedRow(m_table, id).text(fields);
    }
    /// A line that is put together of several rows, with room for what is usual.
    static QString newLine()
    {
        QString line;
        constexpr qsizetype usual = 400;
        line.reserve(usual);
        return line;
    }
    void appendTo(QString& line, const char* id, const Fields& fields = {}) const
    {
        printedRow(m_table, id).appendTo(line, fields);
    }
    const QStringList& all() const { return m_lines; }

private:
    const QList<TextRow>& m_table;
    QStringList m_lines;
};

QStringList chromiumLines(const Ended& ended);
QStringList geckoLines(const Ended& ended);
QStringList webkitLines(const Ended& ended);

/// A URL without its user name and password.
QByteArray withoutUserinfo(const QByteArray& url);
/// What a check of CORS names: everything that has a reason of its own in all consoles.
bool isCorsReason(fetch::Symptom symptom);
/// No usable answer came.
bool isTransport(const fetch::Failure& failure);

} // namespace crosscheck::engines
