// What a session does with its request: the test over the wire, and the run in a browser.
#include "report/secrets.h"
#include "session/session_private.h"

namespace crosscheck::session {

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

} // namespace crosscheck::session
