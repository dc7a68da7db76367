#pragma once

#include "browser/installed.h"
#include "facts/investigation.h"

#include <QObject>

#include <memory>

namespace crosscheck::browser {

/// How a confirmation is run.
struct Wish
{
    Installed browser;
    QStringList arguments;            ///< handed on to the browser
    bool trustAnyCertificate = false; ///< as if the endpoint's certificate were trusted
    int timeoutMs = 30000;            ///< for the request, once the page is there
};

/// Makes an installed browser run the very request from a page of the very origin, and brings what it did. The page is given by
/// interception, so that no server of its origin is contacted; the endpoint is the real one. Chromium is run a second time as
/// a page from the public internet where the endpoint is on this machine or a private network.
class Confirmer : public QObject
{
    Q_OBJECT
public:
    explicit Confirmer(QObject* parent = nullptr);
    ~Confirmer() override;

    /// One at a time: starting anew cancels the one before.
    void start(const facts::Investigation& investigation, const Wish& wish);
    /// Ends the browser at once; finished() does not come.
    void cancel();
    bool isRunning() const;
    /// Why this request can't be run in a browser, as a sentence; empty where it can.
    static QString obstacle(const facts::Investigation& investigation);

Q_SIGNALS:
    /// A sentence for the progress line.
    void progress(const QString& sentence);
    /// The browser and its temporary profile are gone by now.
    void finished(const QList<crosscheck::facts::Witness>& witnesses);
    void failed(const QString& sentence);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace crosscheck::browser
