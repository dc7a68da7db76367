#include "session/session.h"

#include "report/secrets.h"
#include "session/outcome.h"
#include "session/watched.h"

#include <QUuid>

namespace crosscheck::session {

namespace {
constexpr qsizetype longHar = 1 << 19; ///< bytes that are read in a few hundredths of a second

/// A point that Undo comes back to. Deletions from the history stand in the same list.
struct Step
{
    QString label;
    facts::Investigation before, after;
    QByteArray
        removed; ///< id of an investigation that this step deleted; then `before` is it where it was the one shown
};

facts::Investigation fresh()
{
    facts::Investigation investigation;
    investigation.id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    return investigation;
}
} // namespace

struct Session::Private
{
    store::Store* store = nullptr;
    facts::Investigation investigation = fresh();
    diagnosis::Diagnosis diagnosis;
    intake::Understood understood;
    std::unique_ptr<HarReading> har;
    QList<Step> done, undone;
    runner::Runner runner;
    browser::Confirmer confirmer;
    QString confirmProgress, confirmFailure;
    wire::Options options;
    http::Request current;
    QByteArray phase;
    qint64 elapsed = 0;
    bool stopped = false;
};

Session::Session(store::Store* store, QObject* parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->store = store;
    d->diagnosis = diagnosis::diagnose(d->investigation);
    connect(&d->runner, &runner::Runner::progress, this,
            [this](const http::Request& request, const QByteArray& phase, qint64 elapsed) {
                d->current = request;
                d->phase = phase;
                d->elapsed = elapsed;
                Q_EMIT testingChanged();
            });
    connect(&d->runner, &runner::Runner::exchanged, this, &Session::exchanged);
    connect(&d->runner, &runner::Runner::finished, this, [this](const facts::Send& send, bool stoppedBefore) {
        d->current = {};
        d->phase.clear();
        QList<facts::Send>& sends = d->investigation.sends;
        if (send.probe.isEmpty()) {
            d->stopped = stoppedBefore;
            sends.append(send);
        } else {
            sends.insert(std::max(sends.size() - 1, qsizetype(0)), send);
        }
        settle();
        Q_EMIT testingChanged();
    });
    connect(&d->confirmer, &browser::Confirmer::progress, this, [this](const QString& sentence) {
        d->confirmProgress = sentence;
        Q_EMIT confirmingChanged();
    });
    connect(&d->confirmer, &browser::Confirmer::failed, this, [this](const QString& sentence) {
        d->confirmProgress.clear();
        d->confirmFailure = sentence;
        Q_EMIT confirmingChanged();
    });
    connect(&d->confirmer, &browser::Confirmer::finished, this,
            [this](const QList<facts::Witness>& witnesses) {
                d->confirmProgress.clear();
                d->investigation.witnesses += witnesses;
                settle();
                Q_EMIT confirmingChanged();
            });
    if (store) {
        connect(store, &store::Store::changed, this, &Session::listChanged);
        connect(store, &store::Store::failed, this, &Session::failed);
    }
}

Session::~Session() = default;

const facts::Investigation& Session::investigation() const
{
    return d->investigation;
}

const diagnosis::Diagnosis& Session::diagnosis() const
{
    return d->diagnosis;
}

const intake::Understood& Session::understood() const
{
    return d->understood;
}

QList<wizard::Answered> Session::path() const
{
    return wizard::walk(d->diagnosis.facts);
}

bool Session::isEmpty() const
{
    const facts::Investigation& i = d->investigation;
    return i.paste.isEmpty() && i.request.url.isEmpty() && i.sends.isEmpty() && i.given.all().isEmpty();
}

store::Store* Session::store() const
{
    return d->store;
}

void Session::settle()
{
    d->diagnosis = diagnosis::diagnose(d->investigation);
    if (d->store && !isEmpty()) {
        d->store->save(d->investigation, outcomeOf(d->diagnosis));
        d->store->setLastShown(d->investigation.id);
    }
    Q_EMIT changed();
}

void Session::apply(const QString& label, const facts::Investigation& next)
{
    d->done.append({label, d->investigation, next, {}});
    d->undone.clear();
    d->investigation = next;
    settle();
}

void Session::take(const QByteArray& pasted, bool here)
{
    const bool another = !isEmpty() && !here;
    d->har.reset();
    if (pasted.size() > longHar && har::isHar(pasted)) {
        d->understood = intake::Understood();
        d->understood.kind = intake::Kind::Har;
        d->understood.what = intake::wordsOf("har");
        d->understood.confidence = 1;
        if (another)
            cancel();
        d->stopped = false;
        d->har = std::make_unique<HarReading>(pasted);
        connect(d->har.get(), &HarReading::progressed, this, &Session::harChanged);
        connect(d->har.get(), &HarReading::finished, this, [this] {
            Q_EMIT harChanged();
            Q_EMIT changed();
        });
        apply(tr("Open a HAR"), another ? fresh() : d->investigation);
        return;
    }
    d->understood = intake::understand(pasted);
    facts::Investigation start = another || here ? fresh() : d->investigation;
    if (here) {
        start.id = d->investigation.id;
        start.title = d->investigation.title;
    }
    start.paste = QString::fromUtf8(pasted);
    if (another || here)
        cancel();
    d->stopped = false;
    apply(here ? tr("Edit the paste") : tr("Paste"), intake::merge(start, d->understood));
}

HarReading* Session::har() const
{
    return d->har.get();
}

void Session::takeHarRow(qsizetype row)
{
    if (!d->har || row < 0 || row >= d->har->report().rows.size())
        return;
    const std::optional<intake::HarSend> send = d->har->send(d->har->report().rows.at(row));
    if (!send)
        return;
    edit(tr("Choose a request"), lookedInto(d->investigation, *send));
}

void Session::edit(const QString& label, const facts::Investigation& next)
{
    if (next == d->investigation)
        return;
    apply(label, next);
}

void Session::answer(const QByteArray& node, const QByteArray& choice)
{
    const wizard::Node* question = wizard::find(node);
    if (!question)
        return;
    facts::Investigation next = d->investigation;
    facts::FactSet given;
    for (const facts::Fact& fact : d->investigation.given.all()) {
        if (!(fact.id == question->fact && fact.source.kind == facts::Source::Kind::Wizard))
            given.add(fact);
    }
    if (const std::optional<facts::Fact> fact = wizard::factFor(node, choice))
        given.add(*fact);
    next.given = given;
    // Later answers stay as facts: a question that is no longer on the path is simply not asked, and is answered again
    // by what was said when the path comes back to it.
    edit(choice.isEmpty() ? tr("Take back an answer") : tr("Answer a question"), next);
}

void Session::undo()
{
    if (d->done.isEmpty())
        return;
    const Step step = d->done.takeLast();
    d->undone.append(step);
    if (!step.removed.isEmpty()) {
        if (d->store && d->store->restore(step.removed)) {
            // The history holds no secrets: what was shown comes back as it was.
            if (isEmpty() && step.before.id == step.removed)
                return goTo(step.before);
            if (const std::optional<facts::Investigation> kept = d->store->load(step.removed);
                kept && isEmpty())
                return goTo(*kept);
        }
        Q_EMIT changed();
        return;
    }
    goTo(step.before);
}

void Session::redo()
{
    if (d->undone.isEmpty())
        return;
    const Step step = d->undone.takeLast();
    d->done.append(step);
    if (!step.removed.isEmpty()) {
        if (d->store)
            d->store->remove(step.removed);
        if (step.removed == d->investigation.id)
            forget();
        Q_EMIT changed();
        return;
    }
    goTo(step.after);
}

void Session::goTo(const facts::Investigation& state)
{
    // What came over the wire stays: undo takes back what a person did, not what happened.
    QList<facts::Send> sends = state.sends;
    if (state.id == d->investigation.id) {
        qsizetype place = 0;
        for (const facts::Send& send : d->investigation.sends) {
            const qsizetype known = sends.indexOf(send);
            if (known >= 0)
                place = known + 1;
            else if (!send.whatIf)
                sends.insert(place++, send);
        }
    } else if (d->store) {
        if (const std::optional<facts::Investigation> kept = d->store->load(state.id);
            kept && sends.isEmpty())
            sends = kept->sends;
    }
    QList<facts::Witness> witnesses = state.witnesses;
    if (state.id == d->investigation.id)
        witnesses = d->investigation.witnesses;
    const bool understoodAnew = d->investigation.paste != state.paste;
    d->investigation = state;
    d->investigation.sends = sends;
    d->investigation.witnesses = witnesses;
    if (understoodAnew)
        d->understood =
            state.paste.isEmpty() ? intake::Understood() : intake::understand(state.paste.toUtf8());
    settle();
    // With nothing left in it there is nothing to keep; Redo keeps it again.
    if (isEmpty() && d->store)
        d->store->remove(state.id);
}

QString Session::undoText() const
{
    return d->done.isEmpty() ? QString() : d->done.last().label;
}

QString Session::redoText() const
{
    return d->undone.isEmpty() ? QString() : d->undone.last().label;
}

void Session::test(const runner::Consent& consent)
{
    const QList<QByteArray> forgotten = report::forgottenHeaders(d->investigation.request);
    if (!forgotten.isEmpty() || report::holdsPlaceholder(d->investigation.request.url)) {
        Q_EMIT failed(
            tr("%1 is a secret that was not kept. Enter it again in the request, then test.")
                .arg(forgotten.isEmpty() ? tr("A part of the URL") : QString::fromLatin1(forgotten.first())));
        return;
    }
    if (d->investigation.request.url.isEmpty()) {
        Q_EMIT failed(tr("There is no URL to test yet. Enter one in the request."));
        return;
    }
    if (d->investigation.page.origin.isEmpty()) {
        Q_EMIT failed(tr("The page's origin is not known yet. Enter it in the request: it is what the "
                         "address bar shows up to the first slash."));
        return;
    }
    d->stopped = false;
    d->runner.start(d->investigation, consent, options());
    Q_EMIT testingChanged();
}

void Session::ask()
{
    const std::optional<diagnosis::PlannedRequest>& next = d->diagnosis.nextRequest;
    if (!next || d->investigation.sends.isEmpty())
        test({});
    else if (d->runner.ask(d->investigation, *next, options()))
        Q_EMIT testingChanged();
}

void Session::setTrusted(const QByteArray& certificate, bool trusted)
{
    facts::Investigation next = d->investigation;
    next.trustedCertificates.removeAll(certificate);
    if (trusted)
        next.trustedCertificates.append(certificate);
    edit(trusted ? tr("Trust a certificate") : tr("Trust a certificate no longer"), next);
}

wire::Options Session::options() const
{
    wire::Options out = d->options;
    out.trustedCertificates += d->investigation.trustedCertificates;
    return out;
}

void Session::cancel()
{
    d->runner.cancel();
    d->confirmer.cancel();
    d->confirmProgress.clear();
    d->confirmFailure.clear();
    d->current = {};
    d->phase.clear();
    Q_EMIT testingChanged();
    Q_EMIT confirmingChanged();
}

bool Session::isTesting() const
{
    return d->runner.isRunning();
}

void Session::confirm(const browser::Wish& wish)
{
    d->confirmFailure.clear();
    d->confirmProgress = tr("Getting ready");
    d->confirmer.start(d->investigation, wish);
    Q_EMIT confirmingChanged();
}

void Session::cancelConfirming()
{
    d->confirmer.cancel();
    d->confirmProgress.clear();
    Q_EMIT confirmingChanged();
}

bool Session::isConfirming() const
{
    return d->confirmer.isRunning();
}

QString Session::confirmProgress() const
{
    return d->confirmProgress;
}

QString Session::confirmFailure() const
{
    return d->confirmFailure;
}

http::Request Session::current() const
{
    return d->current;
}

QByteArray Session::phase() const
{
    return d->phase;
}

qint64 Session::elapsedMs() const
{
    return d->elapsed;
}

bool Session::stoppedBeforeActual() const
{
    return d->stopped;
}

void Session::setWireOptions(const wire::Options& options)
{
    d->options = options;
}

wire::Options Session::wireOptions() const
{
    return d->options;
}

bool Session::keep(const facts::Investigation& investigation)
{
    if (!d->store || !d->store->save(investigation, outcomeOf(diagnosis::diagnose(investigation))))
        return false;
    Q_EMIT listChanged();
    return true;
}

void Session::startNew()
{
    if (d->har) {
        d->har.reset();
        Q_EMIT harChanged();
    }
    if (isEmpty())
        return;
    cancel();
    d->understood = {};
    d->stopped = false;
    apply(tr("New investigation"), fresh());
}

bool Session::open(const QByteArray& id)
{
    if (id == d->investigation.id)
        return true;
    std::optional<facts::Investigation> kept = d->store ? d->store->load(id) : std::nullopt;
    if (!kept) {
        Q_EMIT failed(tr("This investigation can't be opened: it is gone, or a newer Crosscheck wrote it."));
        return false;
    }
    cancel();
    d->har.reset();
    d->stopped = false;
    d->done.clear();
    d->undone.clear();
    d->investigation = *kept;
    d->understood = kept->paste.isEmpty() ? intake::Understood() : intake::understand(kept->paste.toUtf8());
    d->diagnosis = diagnosis::diagnose(d->investigation);
    if (d->store)
        d->store->setLastShown(id);
    Q_EMIT changed();
    return true;
}

void Session::rename(const QByteArray& id, const QString& title)
{
    if (id == d->investigation.id) {
        facts::Investigation next = d->investigation;
        next.title = title;
        edit(tr("Rename"), next);
    } else if (d->store) {
        d->store->rename(id, title);
    }
}

void Session::duplicate(const QByteArray& id)
{
    if (!d->store)
        return;
    if (const std::optional<QByteArray> copy = d->store->duplicate(id))
        open(*copy);
}

void Session::forget()
{
    cancel();
    d->investigation = fresh();
    d->understood = {};
    d->diagnosis = diagnosis::diagnose(d->investigation);
}

void Session::remove(const QByteArray& id)
{
    if (!d->store || !d->store->remove(id))
        return;
    Step step{tr("Delete an investigation"), {}, {}, id};
    if (id == d->investigation.id) {
        step.before = d->investigation;
        forget();
    }
    d->done.append(step);
    d->undone.clear();
    Q_EMIT changed();
}

} // namespace crosscheck::session
