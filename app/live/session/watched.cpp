#include "session/watched.h"

#include "browser/watched_har.h"
#include "diagnosis/derive.h"
#include "diagnosis/diagnosis.h"
#include "intake/har/entry.h"
#include "intake/intake.h"

#include <QCoreApplication>
#include <QUuid>

namespace crosscheck::session {

namespace {
constexpr qsizetype mostBytes = 400000; ///< a HAR of this length is read at once, see Session::take
constexpr qsizetype mostOfOneKind = 20;
constexpr qsizetype sampled = 20; ///< requests by which the size of the others is guessed

bool failed(const facts::Send& seen)
{
    return !seen.said.console.isEmpty() || seen.exchanges.isEmpty() || !seen.exchanges.last().answer.ok();
}
} // namespace

std::optional<facts::Investigation> watchedSession(const QByteArray& address, const QList<facts::Send>& seen)
{
    QList<facts::Send> kept;
    QHash<QByteArray, int> kinds;
    qsizetype failures = 0;
    for (auto it = seen.crbegin(); it != seen.crend(); ++it) {
        if (!failed(*it))
            continue;
        ++failures;
        const QByteArray kind = it->request.method + it->request.url.split('?').first() +
                                it->said.console.join(u'\n').left(200).toUtf8();
        if (++kinds[kind] <= mostOfOneKind)
            kept.prepend(*it);
    }
    if (failures == 0)
        return std::nullopt;
    facts::Investigation out;
    out.id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    out.title = QCoreApplication::translate("session", "Watched: %1").arg(QString::fromUtf8(address));
    QByteArray har = browser::watchedHar(address, kept);
    // What passed tells the failures' surroundings: the newest of it, as far as there is room.
    QList<facts::Send> good;
    for (auto it = seen.crbegin(); it != seen.crend(); ++it) {
        if (!failed(*it) && it->request.mode != fetch::Mode::Navigate)
            good.append(*it);
    }
    const qsizetype each =
        browser::watchedHar(address, good.first(qMin(good.size(), sampled))).size() / sampled + 1;
    for (qsizetype room = qMin(good.size(), (mostBytes - har.size()) / each); room > 0; room /= 2) {
        QList<facts::Send> more = kept + good.first(room);
        std::stable_sort(more.begin(), more.end(),
                         [](const facts::Send& a, const facts::Send& b) { return a.atMs < b.atMs; });
        const QByteArray longer = browser::watchedHar(address, more);
        if (longer.size() <= mostBytes) {
            har = longer;
            break;
        }
    }
    while (har.size() > mostBytes && kept.size() > 1) {
        kept = kept.mid(kept.size() - kept.size() / 2);
        har = browser::watchedHar(address, kept);
    }
    out.paste = QString::fromUtf8(har);
    return lookedInto(out, kept.first());
}

facts::Investigation lookedInto(facts::Investigation investigation, const facts::Send& send)
{
    investigation.page = send.page;
    investigation.request = send.request;
    investigation.sends = {send};
    investigation.messages.clear();
    investigation.witnesses.clear();
    investigation.messages = intake::saidOf(send, investigation.paste.toUtf8());
    const facts::Message* message = diagnosis::mainMessage(investigation);
    if (!message)
        return investigation;
    const auto engine = engines::engineFromSlug(message->engine);
    if (!engine)
        return investigation;
    // Answers that should have passed, or that never came, explain nothing: there the text speaks.
    const diagnosis::EngineVerdict replayed = diagnosis::replay(*engine, send);
    if (!replayed.known || !replayed.verdict.failure)
        investigation.sends.clear();
    if (send.said.console.isEmpty())
        return investigation;
    facts::Witness witness;
    witness.engine = message->engine;
    witness.browser =
        *engine == engines::Engine::Gecko ? QStringLiteral("Firefox") : QStringLiteral("Chromium");
    witness.watched = true;
    witness.send = send;
    witness.outcome = "blocked";
    witness.console = send.said.console;
    witness.source = send.said.source;
    investigation.witnesses = {witness};
    return investigation;
}

} // namespace crosscheck::session
