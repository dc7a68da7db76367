#include "settle_steps.h"
#include "words.h"

#include <QRegularExpression>

namespace crosscheck::intake {

using engines::Field;
using engines::Role;
using engines::Said;
using fetch::Symptom;

namespace {

/// The address of a page of Firefox's documentation: it names the reason.
bool isDocsPage(const Said& one)
{
    return one.row.startsWith("gecko-docs");
}

bool isPanel(const Said& one)
{
    return one.row.startsWith("gecko-panel") || isDocsPage(one);
}

/// Whether the panel's words belong to the text.
bool belongs(const Said& panel, const Said& text)
{
    if (withoutReason(text))
        return true;
    return fetch::isCors(text.symptom) && !isPanel(text) &&
           (text.symptom == panel.symptom || panel.symptom == Symptom::CorsDidNotSucceed);
}

/// The text that the panel's words belong to: the next one, else the one before; -1: none.
qsizetype textOfPanel(QList<Said>& said, qsizetype panel)
{
    for (const int step : {1, -1}) {
        qsizetype at = panel + step;
        while (at >= 0 && at < said.size() && said[at].role == Role::Weak)
            at += step;
        if (at < 0 || at >= said.size() || said[at].engine != "gecko")
            continue;
        // The panel speaks English and is read for certain.
        if (said[at].row == "translated" && said[at].symptom == Symptom::CorsDidNotSucceed)
            said[at].symptom = said[panel].symptom;
        if (belongs(said[panel], said[at]))
            return at;
    }
    return -1;
}

/// "Access-Control-Allow-Origin: missing", as people note it before the text itself.
bool notesMissingBefore(const QString& text, qsizetype at)
{
    static const QRegularExpression missing(
        QStringLiteral("Access-Control-Allow-Origin\\W{0,4}\\s*(?:est\\s+|is\\s+|está\\s+|è\\s+)?(?:"
                       "missing|manquant|fehlt|"
                       "ausente|falta|mancante|absent|отсутствует)"));
    constexpr qsizetype ahead = 150;
    const qsizetype from = qMax<qsizetype>(0, at - ahead);
    return missing.match(QStringView(text).sliced(from, at - from)).hasMatch();
}

/// What stands behind a text, up to the next one, a blank line or the end of the comment.
QString restBehind(const QList<Said>& said, qsizetype i, const QString& text)
{
    constexpr qsizetype farthest = 400;
    const qsizetype from = said[i].end;
    qsizetype end = qMin(i + 1 < said.size() ? said[i + 1].begin : text.size(), from + farthest);
    const qsizetype blank = blankLine(text, from);
    if (blank >= 0)
        end = qMin(end, blank);
    end = qMax(from, end);
    return text.mid(from, commentEnd(text, said[i].begin, from, end) - from);
}

} // namespace

void joinPanels(QList<Said>& said)
{
    for (qsizetype i = 0; i < said.size();) {
        const Said panel = said[i];
        const qsizetype at = isPanel(panel) ? textOfPanel(said, i) : -1;
        if (at >= 0 && withoutReason(said[at])) {
            Said& text = said[at];
            text.symptom = panel.symptom;
            text.row = panel.row;
            text.kind = panel.kind;
            text.begin = qMin(text.begin, panel.begin);
            text.end = qMax(text.end, panel.end);
        }
        if (at >= 0 || (isDocsPage(panel) && said.size() > 1))
            said.removeAt(i);
        else
            ++i;
    }
}

void readUnknownReasons(QList<Said>& said, const QString& text)
{
    for (qsizetype i = 0; i < said.size(); ++i) {
        Said& one = said[i];
        // A warning's own frame tells its reason.
        if (one.engine != "gecko" || !withoutReason(one) ||
            one.symptom == Symptom::AuthorizationNotCoveredByWildcard)
            continue;
        // "Access-Control-Allow-Origin: *" is what somebody sends or shall send.
        static const QRegularExpression sent(
            QStringLiteral(
                "\\baccess-control-[a-z-]+:[ \\t]*(?:\\*|true\\b|https?:)|"
                // as a server's configuration or code sets it
                "\\b(?:header\\s+(?:always\\s+)?(?:set|add|append)|add_header|(?:set|add)?header\\()"
                "\\s*['\"]?access-control-[a-z-]+"),
            QRegularExpression::CaseInsensitiveOption);
        const QString rest = restBehind(said, i, text).remove(sent);
        if (rest.isEmpty())
            continue;
        QString quoted;
        auto reason = reasonInWords(rest, &quoted);
        if (!reason && rest.contains(QLatin1String("(null)")))
            reason = Symptom::CorsDidNotSucceed; // What Firefox says of a status only where no answer came
        if (!reason && notesMissingBefore(text, one.begin))
            reason = Symptom::AcaoMissing;
        if (!reason)
            continue;
        one.symptom = *reason;
        one.row = "gecko-other-words";
        takeQuoted(quoted, one);
    }
}

} // namespace crosscheck::intake
