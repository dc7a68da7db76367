#include "session/outcome.h"
#include "session/session_private.h"
#include "session/watched.h"

#include <QUuid>

namespace crosscheck::session {

namespace {
constexpr qsizetype longHar = 1 << 19; ///< bytes that are read in a few hundredths of a second
} // namespace

facts::Investigation fresh()
{
    facts::Investigation investigation;
    investigation.id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    return investigation;
}

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

void Session::Private::understand(const QByteArray& paste)
{
    understood = paste.isEmpty() ? intake::Understood() : intake::understand(paste);
    recording = understood.sends.size() > 1 ? har::judge(understood.sends) : har::Report();
}

void Session::take(const QByteArray& pasted, bool here)
{
    const bool another = !isEmpty() && !here;
    d->har.reset();
    if (pasted.size() > longHar && har::isHar(pasted)) {
        d->understand({});
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
        const facts::Investigation next = another ? fresh() : d->investigation;
        d->harOf = next.id;
        apply(tr("Open a HAR"), next);
        return;
    }
    d->understand(pasted);
    facts::Investigation start = another || here ? fresh() : d->investigation;
    if (here) {
        start.id = d->investigation.id;
        start.title = d->investigation.title;
    }
    start.paste = QString::fromUtf8(pasted);
    if (another || here)
        cancel();
    d->stopped = false;
    facts::Investigation next = intake::merge(start, d->understood);
    if (const auto stopped = har::firstStopped(d->recording))
        next = diagnosis::lookingAt(next, next.sends.size() - d->understood.sends.size() +
                                              d->recording.rows.at(*stopped).index);
    apply(here ? tr("Edit the paste") : tr("Paste"), next);
}

HarReading* Session::har() const
{
    return d->investigation.id == d->harOf ? d->har.get() : nullptr;
}

const har::Report& Session::recording() const
{
    return har() ? har()->report() : d->recording;
}

void Session::lookInto(qsizetype row)
{
    if (row < 0 || row >= recording().rows.size())
        return;
    const har::Row& chosen = recording().rows.at(row);
    const std::optional<facts::Send> send =
        har() ? har()->send(chosen) : d->understood.sends.at(chosen.index);
    if (send)
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
        d->understand(state.paste.toUtf8());
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

} // namespace crosscheck::session
