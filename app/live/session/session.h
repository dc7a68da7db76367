#pragma once

#include "browser/confirmer.h"
#include "diagnosis/diagnosis.h"
#include "intake/intake.h"
#include "runner/runner.h"
#include "session/har_reading.h"
#include "store/store.h"
#include "wizard/wizard.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

namespace crosscheck::session {

/// The one investigation that a window shows, with everything that can be done to it: taking a paste, editing, answering,
/// testing, undo, and keeping it in the store. Stations are views of this; they hold no state of their own but unsent text.
/// Every change goes edit() -> diagnose again -> changed(), and is written to the store at once.
class Session : public QObject
{
    Q_OBJECT
public:
    /// `store` is not owned, may be null (nothing is kept), and outlives the session.
    explicit Session(store::Store* store, QObject* parent = nullptr);
    ~Session() override;

    const facts::Investigation& investigation() const;
    const diagnosis::Diagnosis& diagnosis() const;
    /// What the paste was understood as; Kind::Nothing where nothing was pasted.
    const intake::Understood& understood() const;
    /// The lit path of the decision tree with what is known now.
    QList<wizard::Answered> path() const;
    bool isEmpty() const; ///< neither a paste, nor a URL, nor an answer
    store::Store* store() const;

    /// Takes anything a person pasted, typed or dropped. Into the empty investigation, else into a new one; `here`: the paste of
    /// this investigation was edited, and everything that followed from it is read anew.
    void take(const QByteArray& pasted, bool here = false);
    /// A HAR too long to be read in between is read beside the event loop; null where none is.
    HarReading* har() const;
    /// The requests of a paste that records several, judged; of a HAR that is read beside, once it is. No rows: it doesn't.
    const har::Report& recording() const;
    /// Takes one of its requests with its exchanges.
    void lookInto(qsizetype row);
    /// Replaces the investigation by an edited copy; `label` is what Undo says ("Edit the method").
    void edit(const QString& label, const facts::Investigation& next);
    /// Answers a question of the tree, or takes the answer back (choice empty); only what depended on it opens again.
    void answer(const QByteArray& node, const QByteArray& choice);

    void undo();
    void redo();
    QString undoText() const; ///< empty: nothing to undo
    QString redoText() const;

    /// Sends the request as a browser would; see Runner.
    void test(const runner::Consent& consent);
    /// Sends the request that the diagnosis plans next: the test, or one that settles a hypothesis (Runner::ask).
    void ask();
    /// Trusts a certificate (PEM) in this investigation, whatever the system says of it, or no longer; undoable.
    void setTrusted(const QByteArray& certificate, bool trusted);
    void cancel();
    bool isTesting() const;
    /// What is under way: the request, the phase and since when (ms); empty method while nothing runs.
    http::Request current() const;
    QByteArray phase() const;
    qint64 elapsedMs() const;
    /// The last test ended before the actual request for want of consent.
    bool stoppedBeforeActual() const;
    void setWireOptions(const wire::Options& options);
    wire::Options wireOptions() const;

    /// Makes an installed browser run the request and keeps what it did as a witness; a click on it is the consent.
    void confirm(const browser::Wish& wish);
    void cancelConfirming();
    bool isConfirming() const;
    QString confirmProgress() const; ///< a sentence, while it runs
    QString confirmFailure() const;  ///< why the last one brought nothing; empty where it did

    /// Puts an investigation that didn't come from here into the history; false: nothing is kept. See watched.h.
    bool keep(const facts::Investigation& investigation);

    void startNew();
    bool open(const QByteArray& id);
    void rename(const QByteArray& id, const QString& title);
    void duplicate(const QByteArray& id);
    /// Deletes from the history; undoable like every edit.
    void remove(const QByteArray& id);

Q_SIGNALS:
    void changed();           ///< investigation, diagnosis, path or undo state
    void testingChanged();    ///< isTesting(), current(), phase()
    void confirmingChanged(); ///< isConfirming(), confirmProgress(), confirmFailure()
    void exchanged(const crosscheck::http::Exchange& exchange);
    void listChanged(); ///< the history
    void harChanged();  ///< har(): how far it is, or that it is read
    void failed(
        const QString& sentence); ///< something went wrong that a person should read; nothing entered is lost

private:
    /// Diagnoses again, keeps, and says so.
    void settle();
    void apply(const QString& label, const facts::Investigation& next);
    void goTo(const facts::Investigation& state);
    void forget();
    wire::Options options() const;

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace crosscheck::session
