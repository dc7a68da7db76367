// What a session does with the history: keeps, opens, renames, copies, deletes.
#include "session/outcome.h"
#include "session/session_private.h"

namespace crosscheck::session {

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
    d->understand({});
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
    d->understand(kept->paste.toUtf8());
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
    d->understand({});
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
