#pragma once

#include "session/session.h"

namespace crosscheck::session {

/// A point that Undo comes back to. Deletions from the history stand in the same list.
struct Step
{
    QString label;
    facts::Investigation before, after;
    /// Id of an investigation that this step deleted; then `before` is it where it was the one shown.
    QByteArray removed;
};

/// An investigation of its own with nothing in it.
facts::Investigation fresh();

struct Session::Private
{
    store::Store* store = nullptr;
    facts::Investigation investigation = fresh();
    diagnosis::Diagnosis diagnosis;
    intake::Understood understood;
    har::Report recording; ///< of the requests in `understood`, where they are several
    std::unique_ptr<HarReading> har;
    QByteArray harOf; ///< id of the investigation that it was opened in
    QList<Step> done, undone;
    runner::Runner runner;
    browser::Confirmer confirmer;
    QString confirmProgress, confirmFailure;
    wire::Options options;
    http::Request current;
    QByteArray phase;
    qint64 elapsed = 0;
    bool stopped = false;

    /// What a paste holds.
    void understand(const QByteArray& paste);
};

} // namespace crosscheck::session
