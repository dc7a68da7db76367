#include "window/answer.h"

#include "causes/cause.h"
#include "diagnosis/judge.h"
#include "platforms/platform.h"

#include <QCoreApplication>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;
using theme::Sign;

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(answer)
};

bool passes(const fetch::Verdict& verdict)
{
    return verdict.outcome == fetch::Outcome::Ok || verdict.outcome == fetch::Outcome::Opaque;
}

Answer::Chip chipFor(const diagnosis::EngineVerdict& verdict)
{
    Answer::Chip chip;
    chip.engine = engines::displayName(verdict.engine);
    chip.text = verdict.console.join(u'\n');
    if (verdict.blocksToo) {
        chip.sign = Sign::Wrong;
        chip.word = Words::tr("would block it");
        chip.text =
            Words::tr("Not seen yet. The check that failed is made in the same way by every browser.");
        return chip;
    }
    if (!verdict.known) {
        chip.word = Words::tr("not known yet");
        return chip;
    }
    switch (verdict.verdict.outcome) {
    case fetch::Outcome::Ok:
        chip.sign = verdict.verdict.warnings.isEmpty() ? Sign::Good : Sign::Warning;
        chip.word = verdict.verdict.complete ? Words::tr("passes") : Words::tr("passes so far");
        break;
    case fetch::Outcome::Opaque:
        chip.sign = Sign::Warning;
        chip.word = Words::tr("not readable");
        break;
    case fetch::Outcome::Blocked:
        chip.sign = Sign::Wrong;
        chip.word = Words::tr("blocks it");
        break;
    case fetch::Outcome::NetworkError:
        chip.sign = Sign::Wrong;
        chip.word = Words::tr("no answer");
        break;
    case fetch::Outcome::JsException:
        chip.sign = Sign::Wrong;
        chip.word = Words::tr("script error");
        break;
    case fetch::Outcome::Unknown:
        chip.word = Words::tr("tells nothing");
        break;
    }
    return chip;
}

QString titleOf(const diagnosis::RankedCause& cause)
{
    const causes::Root* root = cause.root.isEmpty() ? nullptr : causes::find(cause.root);
    if (root)
        return words::say(words::Text{&root->title, {}});
    return words::say(words::text(diagnosis::sentenceOf(cause.symptom)));
}

/// What lies behind it, where more than one way to it isn't left.
QString causeSentence(const diagnosis::Diagnosis& d)
{
    if (d.causes.isEmpty() || d.causes.first().root.isEmpty())
        return {};
    const diagnosis::RankedCause& first = d.causes.first();
    if (first.certainty == causes::Certainty::Possible)
        return {};
    const QString title = titleOf(first);
    if (title == words::say(d.happened))
        return {};
    return first.certainty == causes::Certainty::Certain ? title : Words::tr("Likely: %1").arg(title);
}

void addReasons(Answer& answer, const diagnosis::Diagnosis& d)
{
    if (!d.causes.isEmpty()) {
        for (const causes::Because& because : d.causes.first().because)
            answer.why.append({because.against ? Sign::Wrong : Sign::Good, words::say(because.text)});
    }
    for (const diagnosis::RankedCause& cause : d.causes.mid(1)) {
        QStringList reasons;
        for (const causes::Because& because : cause.because)
            reasons.append(words::say(because.text));
        answer.lookedAt.append({titleOf(cause), reasons});
    }
    for (const diagnosis::RankedCause& cause : d.lookedAt) {
        QStringList reasons;
        for (const causes::Because& because : cause.because) {
            if (because.against)
                reasons.append(words::say(because.text));
        }
        answer.lookedAt.append({titleOf(cause), reasons});
    }
    for (const diagnosis::Warning& finding : d.findings)
        answer.warnings.append(words::say(finding.text));
    for (const diagnosis::Warning& warning : d.warnings)
        answer.warnings.append(words::say(warning.text));
    for (const words::Text& text : d.notes)
        answer.warnings.append(words::say(text));
    answer.warnings.removeAll(QString());
}

bool refusedForCertificate(const facts::Send& send)
{
    return std::any_of(send.exchanges.begin(), send.exchanges.end(), [](const http::Exchange& exchange) {
        const http::NetworkFailure failure = exchange.answer.failure;
        return !exchange.connection.certificates.isEmpty() &&
               (failure == http::NetworkFailure::TlsUntrusted || failure == http::NetworkFailure::TlsName ||
                failure == http::NetworkFailure::TlsExpired);
    });
}

void addAction(Answer& answer, const session::Session& session)
{
    const facts::Investigation& i = session.investigation();
    const diagnosis::Diagnosis& d = session.diagnosis();
    if (!d.causes.isEmpty()) {
        // A text that names no reason has no fix either.
        const bool open = !d.nextQuestion.isEmpty() || i.sends.isEmpty();
        if (d.causes.first().root.isEmpty() && open) {
            answer.action = Answer::Action::Ask;
            answer.actionText = Words::tr("Answer one question");
            return;
        }
        if (!i.sends.isEmpty() && refusedForCertificate(i.sends.last())) {
            answer.action = Answer::Action::ShowCertificate;
            answer.actionText = Words::tr("Look at the certificate");
            return;
        }
        answer.action = Answer::Action::ShowFix;
        const platforms::Platform* platform =
            d.fix.platform.isEmpty() ? nullptr : platforms::find(d.fix.platform);
        answer.actionShort = Words::tr("Show the fix");
        answer.actionText = platform && d.fix.policy
                                ? Words::tr("Show the fix for %1").arg(platforms::displayName(*platform))
                                : answer.actionShort;
    } else if (!i.sends.isEmpty() && i.request.url.isEmpty()) {
        answer.action = Answer::Action::ChooseRequest;
        answer.actionText = Words::tr("Say what was asked");
    } else if (!i.request.url.isEmpty() && i.page.origin.isEmpty()) {
        answer.action = Answer::Action::ChooseRequest;
        answer.actionText = Words::tr("Say which page asks");
    } else if (i.sends.isEmpty() && !i.request.url.isEmpty()) {
        answer.action = Answer::Action::Test;
        answer.actionText = Words::tr("Test");
    } else if (!i.sends.isEmpty() &&
               std::any_of(d.verdicts.begin(), d.verdicts.end(), [](const auto& v) { return v.known; })) {
        answer.action = Answer::Action::Confirm;
        answer.actionText = Words::tr("See it confirmed");
    } else if (!d.nextQuestion.isEmpty()) {
        answer.action = Answer::Action::Ask;
        answer.actionText = Words::tr("Answer one question");
    }
}

Sign signOf(const diagnosis::Diagnosis& d)
{
    bool known = false;
    bool warned = !d.warnings.isEmpty() || !d.findings.isEmpty();
    for (const diagnosis::EngineVerdict& verdict : d.verdicts) {
        if (!verdict.known || verdict.engine == engines::Engine::Standard)
            continue;
        known = true;
        if (!passes(verdict.verdict))
            return Sign::Wrong;
    }
    if (!known)
        return d.causes.isEmpty() ? Sign::Unknown : Sign::Wrong;
    return warned ? Sign::Warning : Sign::Good;
}

/// The leaf at which a person's answers end with nothing to fix; null where they end elsewhere or not yet.
const wizard::Node* nothingToFix(const session::Session& session)
{
    const QList<wizard::Answered> path = session.path();
    const wizard::Node* last = path.size() > 1 ? wizard::find(path.last().node) : nullptr;
    return last && last->isLeaf() && last->root.isEmpty() ? last : nullptr;
}

/// While no request of a long HAR is chosen.
Answer ofReading(const session::HarReading& reading)
{
    Answer answer;
    const har::Report& report = reading.report();
    if (reading.isReading()) {
        answer.happened = Words::tr("Reading the HAR");
        answer.whoMustChange = Words::tr("Each cross-origin request of it is judged as the browsers would.");
        return answer;
    }
    answer.sign = report.blocked > 0 ? Sign::Wrong : report.unanswered > 0 ? Sign::Unknown : Sign::Good;
    if (report.blocked > 0)
        answer.happened = Words::tr("Requests that a browser would block: %1").arg(report.blocked);
    else if (report.unanswered > 0)
        answer.happened = Words::tr("Requests without an answer: %1").arg(report.unanswered);
    else
        answer.happened = Words::tr("No request of it fails by CORS");
    if (!report.rows.isEmpty())
        answer.whoMustChange = Words::tr("Choose a request in the table to see what happened to it.");
    return answer;
}
} // namespace

Answer answerOf(const session::Session& session)
{
    Answer answer;
    const facts::Investigation& i = session.investigation();
    const diagnosis::Diagnosis& d = session.diagnosis();
    if (session.isEmpty() && session.har())
        return ofReading(*session.har());
    if (session.isEmpty()) {
        answer.happened = Words::tr("The answer will stand here");
        answer.whoMustChange =
            Words::tr("What happened, who must change what, and whether the server ran the request.");
        return answer;
    }
    answer.canTest = !i.request.url.isEmpty() && !i.page.origin.isEmpty();
    answer.sign = signOf(d);
    answer.happened = words::say(d.happened);
    answer.whoMustChange = words::say(d.whoMustChange);
    answer.executed = words::say(d.executedText);
    for (const diagnosis::EngineVerdict& verdict : d.verdicts) {
        if (verdict.engine != engines::Engine::Standard)
            answer.chips.append(chipFor(verdict));
    }
    const wizard::Node* fine = answer.sign == Sign::Unknown ? nothingToFix(session) : nullptr;
    if (fine) {
        answer.sign = Sign::Good;
        answer.happened = Words::tr("Nothing to fix, by your answers");
        answer.whoMustChange = words::say(fine->fine);
        answer.executed.clear();
    }
    if (answer.happened.isEmpty()) {
        if (i.request.url.isEmpty())
            answer.happened = Words::tr("No address is known yet");
        else
            answer.happened = Words::tr("Not tested yet");
        if (answer.whoMustChange.isEmpty())
            answer.whoMustChange = i.request.url.isEmpty()
                                       ? Words::tr("Enter the URL in the request, or let Crosscheck ask you.")
                                   : i.page.origin.isEmpty()
                                       ? Words::tr("Say which page makes the request, then test it.")
                                       : Words::tr("Test sends what a browser would send, and nothing else.");
    }
    if (session.isTesting() && i.sends.isEmpty()) {
        answer.sign = Sign::Unknown;
        answer.happened = Words::tr("Testing");
        answer.whoMustChange =
            Words::tr("What a browser would send is being sent; the answer will stand here.");
        answer.executed.clear();
        answer.chips.clear();
    }
    answer.cause = causeSentence(d);
    addReasons(answer, d);
    addAction(answer, session);
    if (session.stoppedBeforeActual() && !session.isTesting()) {
        const QString method = QString::fromLatin1(i.request.method);
        answer.asksConsent = true;
        answer.consentText =
            Words::tr("It could change data on the server. Send it once to see the whole answer?");
        answer.whoMustChange =
            d.causes.isEmpty() ? answer.consentText : answer.whoMustChange + u' ' + answer.consentText;
        answer.consentAction = Words::tr("Send the %1 once").arg(method);
    }
    return answer;
}

} // namespace crosscheck::desktop
