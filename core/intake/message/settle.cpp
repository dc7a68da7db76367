#include "settle.h"

#include "refusals.h"
#include "words.h"

#include <QRegularExpression>

namespace crosscheck::intake {

using engines::Field;
using engines::Role;
using engines::Said;
using fetch::Symptom;

namespace {

bool withoutReason(const Said& said)
{
    return !said.frame.isEmpty() && said.row == said.frame;
}

/// "Cross-Origin Request Blocked" in any language, and nothing more.
bool isBare(const Said& said)
{
    return said.engine == "gecko" && withoutReason(said) && said.symptom == Symptom::NotCorsOther;
}

/// The blank line that ends what is said at `at`, if it is near; -1 else.
qsizetype blankLine(const QString& text, qsizetype at)
{
    constexpr qsizetype farthest = 1000;
    const qsizetype found =
        QStringView(text).sliced(at, qMin(farthest, text.size() - at)).indexOf(QLatin1String("\n\n"));
    return found < 0 ? -1 : at + found;
}

/// An address in the piece of text from `begin` to `end`; the last one where `last` is set.
QString addressIn(const QString& text, qsizetype begin, qsizetype end, bool last)
{
    const QStringList found = addressesIn(text.mid(begin, end - begin));
    return found.isEmpty() ? QString() : last ? found.last() : found.first();
}

/// The address that a text without one goes on with, in its own line or the next.
QString addressBehind(const QString& text, qsizetype at)
{
    static const QRegularExpression next(
        QStringLiteral("^[\\s:：>*/#|`'\"‘“„«…-]{0,40}?((?:https?|file|wss?)://[^\\s'\"`<>’”»|]+)"));
    const QRegularExpressionMatch match = next.match(QStringView(text).mid(at, 2000));
    return match.hasMatch() ? trimmedAddress(match.captured(1)) : QString();
}

/// The browser that a person named beside a text that several have in common: the last one in its line or shortly before that;
/// else the only one that is named behind it.
QByteArray namedBeside(const QString& text, qsizetype at)
{
    constexpr qsizetype ahead = 60, farthest = 300;
    const auto named = [](QStringView part, QStringView chrome) {
        return std::pair(part.lastIndexOf(chrome, -1, Qt::CaseInsensitive),
                         part.lastIndexOf(u"safari", -1, Qt::CaseInsensitive));
    };
    const qsizetype line = at > 0 ? text.lastIndexOf(u'\n', at - 1) + 1 : 0;
    const qsizetype from = qMax<qsizetype>(0, qMax(line, at - farthest) - ahead);
    const auto [chrome, safari] = named(QStringView(text).sliced(from, at - from), u"chrom");
    if (chrome != safari)
        return chrome > safari ? "chromium" : "webkit";
    // Behind the text "chrome-extension" is a scheme that it names itself.
    const QStringView rest = QStringView(text).sliced(at, qMin(farthest, text.size() - at));
    const auto [later, other] = named(rest, u"chrome ");
    return (later < 0) == (other < 0) ? "" : other < 0 ? "chromium" : "webkit";
}

/// Internet Explorer's words are those of the first Edge too: whose they are the person or the page's own address says.
void settleEdge(QList<Said>& said, const QString& text)
{
    static const QRegularExpression named(QStringLiteral("\\bEdge\\b"));
    constexpr qsizetype ahead = 80;
    for (Said& one : said) {
        if (one.engine != "trident")
            continue;
        const qsizetype from = qMax<qsizetype>(0, one.begin - ahead);
        if (one.fields.value(Field::Origin).startsWith(QLatin1String("ms-browser-extension:")) ||
            named.match(QStringView(text).sliced(from, one.begin - from)).hasMatch())
            one.engine = "edgehtml";
    }
}

/// Whose words they are where several engines have the same.
void settleEngines(QList<Said>& said, const QString& text)
{
    bool shared = false;
    for (const Said& one : std::as_const(said))
        shared = shared || one.engine.isEmpty() || one.neutralFrame || one.engine == "webkit";
    if (!shared)
        return;
    static const QRegularExpression
        resourceLine( // Chromium says no more than a network error or a status here
            QStringLiteral(
                "Failed to load resource: (?:Origin|Method|Request header|Preflight|Cross-origin)"));
    const bool webInspector = text.contains(QLatin1String("[Error]")) ||
                              text.contains(QLatin1String("Load failed")) ||
                              resourceLine.match(text).hasMatch();
    bool webkit = webInspector;
    bool chromium = false;
    for (const Said& one : said) {
        webkit = webkit || (one.engine == "webkit" && !one.neutralFrame && one.role != Role::Reason);
        chromium = chromium || one.engine == "chromium";
    }
    for (Said& one : said) {
        const bool wasChromes = one.row == "webkit-canvas"; // and Safari's
        if ((one.engine.isEmpty() || wasChromes || one.row.startsWith("webkit-old")) && !chromium &&
            !webInspector) {
            const QByteArray named = namedBeside(text, one.begin);
            if (!named.isEmpty())
                one.engine = named;
            else if (wasChromes && text.contains(QLatin1String("Uncaught "))) // Safari never says so
                one.engine = "chromium";
        }
        // Words that two engines have: whose they are the person says.
        if (one.neutralFrame && !withoutReason(one) && !chromium && !webInspector) {
            const QByteArray named = namedBeside(text, one.begin);
            if (!named.isEmpty()) {
                one.engine = named;
                continue;
            }
        }
        // Words that only Safari has.
        if (one.engine == "webkit" && one.neutralFrame &&
            (one.symptom == Symptom::PreflightStatusNotOk || one.symptom == Symptom::AcaoMultipleValues))
            continue;
        if (one.neutralFrame && !withoutReason(one)) {
            if (one.engine != "chromium")
                one.engine = one.gap == 0 && !webInspector      ? "chromium"
                             : webkit || one.engine == "webkit" ? "webkit"
                                                                : "chromium";
        } else if (one.engine == "webkit" && one.role == Role::Reason && one.frame.isEmpty() && !webkit &&
                   chromium && (one.row == "webkit-header" || one.row == "webkit-method"))
            one.engine = "chromium";
        else if (one.engine.isEmpty())
            one.engine = webkit || (fetch::isCors(one.symptom) && !chromium) || withoutReason(one)
                             ? "webkit"
                             : "chromium";
    }
}

/// A reason that a person put above the whole text as its heading: one text, said once more.
void foldHeadings(QList<Said>& said)
{
    const auto headed = [](const Said& heading, const Said& whole) {
        if (heading.role != Role::Reason || !heading.frame.isEmpty() || whole.frame.isEmpty() ||
            withoutReason(whole) || heading.engine != whole.engine || heading.engine == "gecko")
            return false;
        const bool same =
            heading.symptom == whole.symptom ||
            (heading.symptom == Symptom::AcaoMissing && whole.symptom == Symptom::PreflightMissingAcao);
        return same && std::all_of(heading.fields.begin(), heading.fields.end(), [&whole](const auto& field) {
                   return whole.fields.value(field.first) == field.second;
               });
    };
    for (qsizetype i = said.size() - 2; i >= 0; --i) {
        if (headed(said[i], said[i + 1]))
            said.removeAt(i);
    }
}

/// The network panel's words beside a text without a reason are its reason; beside a text with one they are an echo.
void joinPanels(QList<Said>& said)
{
    for (qsizetype i = 0; i < said.size(); ++i) {
        const bool isPage = said[i].row.startsWith("gecko-page");
        if (!said[i].row.startsWith("gecko-panel") && !isPage)
            continue;
        bool joined = false;
        for (const int step : {1, -1}) {
            qsizetype other = i + step;
            while (other >= 0 && other < said.size() && said[other].role == Role::Weak)
                other += step;
            if (other < 0 || other >= said.size() || said[other].engine != "gecko")
                continue;
            Said& neighbour = said[other];
            if (neighbour.row == "translated" && neighbour.symptom == Symptom::CorsDidNotSucceed)
                neighbour.symptom = said[i].symptom; // the panel speaks English and is read for certain
            const bool known = !withoutReason(neighbour) && fetch::isCors(neighbour.symptom) &&
                               !neighbour.row.startsWith("gecko-pa");
            if (!withoutReason(neighbour) && !(known && (neighbour.symptom == said[i].symptom ||
                                                         said[i].symptom == Symptom::CorsDidNotSucceed)))
                continue;
            if (withoutReason(neighbour)) {
                neighbour.symptom = said[i].symptom;
                neighbour.row = said[i].row;
                neighbour.kind = said[i].kind;
                neighbour.begin = qMin(neighbour.begin, said[i].begin);
                neighbour.end = qMax(neighbour.end, said[i].end);
            }
            said.removeAt(i);
            --i;
            joined = true;
            break;
        }
        if (!joined && isPage && said.size() > 1) {
            said.removeAt(i);
            --i;
        }
    }
}

/// A frame whose reason no row knows, in a wording of another year or by hand: the headers that it names tell it.
void readUnknownReasons(QList<Said>& said, const QString& text)
{
    for (qsizetype i = 0; i < said.size(); ++i) {
        Said& one = said[i];
        // A warning's own frame tells its reason.
        if (one.engine != "gecko" || !withoutReason(one) ||
            one.symptom == Symptom::AuthorizationNotCoveredByWildcard)
            continue;
        qsizetype end = i + 1 < said.size() ? said[i + 1].begin : text.size();
        constexpr qsizetype farthest = 400;
        end = qMin(end, one.end + farthest);
        const qsizetype blank = blankLine(text, one.end);
        if (blank >= 0)
            end = qMin(end, blank);
        if (end <= one.end)
            continue;
        QString quoted;
        const QString rest = text.mid(one.end, end - one.end);
        auto reason = reasonInWords(rest, &quoted);
        if (!reason && rest.contains(QLatin1String("(null)")))
            reason = Symptom::CorsDidNotSucceed; // What Firefox says of a status only where no answer came
        static const QRegularExpression missing(
            QStringLiteral("Access-Control-Allow-Origin\\W{0,4}\\s*(?:est\\s+|is\\s+|está\\s+|è\\s+)?(?:"
                           "missing|manquant|fehlt|"
                           "ausente|falta|mancante|absent|отсутствует)"));
        if (!reason && missing
                           .match(QStringView(text).sliced(qMax<qsizetype>(0, one.begin - 150),
                                                           qMin<qsizetype>(150, one.begin)))
                           .hasMatch())
            reason = Symptom::AcaoMissing;
        if (!reason)
            continue;
        one.symptom = *reason;
        one.row = "gecko-other-words";
        if ((*reason == Symptom::AcaoMismatch || *reason == Symptom::AcaoMultipleValues) &&
            !one.fields.contains(Field::Value))
            one.fields.insert(Field::Value, quoted);
        if (*reason == Symptom::HeaderNotAllowed && !quoted.isEmpty())
            one.fields.insert(Field::Header, quoted);
    }
}

/// "Status code: 404" behind or inside a text, wherever a language or a person put it.
void readStatus(QList<Said>& said, const QString& text)
{
    constexpr qsizetype farthest = 120;
    for (qsizetype i = 0; i < said.size(); ++i) {
        Said& one = said[i];
        if (one.engine != "gecko" || one.role == Role::Weak || one.fields.contains(Field::Status))
            continue;
        qsizetype end = qMin(i + 1 < said.size() ? said[i + 1].begin : text.size(), one.end + farthest);
        const qsizetype blank = blankLine(text, one.end);
        if (blank >= 0)
            end = qMin(end, blank);
        if (const auto status = statusInWords(text.mid(one.begin, qMax(end, one.end) - one.begin)))
            one.fields.insert(Field::Status, QString::number(*status));
    }
}

/// Of the texts of a load between frames: the page of an error is none of ours, a file has an origin of its own.
void settleFrameLoads(QList<Said>& said, const QString& text)
{
    for (Said& one : said) {
        if (one.symptom != Symptom::SameOriginMode)
            continue;
        constexpr qsizetype behind = 80;
        const QStringView words =
            QStringView(text).sliced(one.begin, qMin(text.size(), one.end + behind) - one.begin);
        if (words.contains(QLatin1String("chrome-error:")))
            one.symptom = Symptom::FrameBlocked;
        else if (words.contains(QLatin1String("URLs are treated as unique")))
            one.symptom = Symptom::OriginNullOrFile;
    }
}

/// Frames that end without a reason.
void settleFrames(QList<Said>& said)
{
    bool other = false;   // another text that is no CORS message
    bool reasons = false; // a CORS message that gives a reason
    for (const Said& one : said) {
        if (isBare(one) || one.role == Role::Weak)
            continue;
        other = other || !fetch::isCors(one.symptom);
        reasons = reasons || fetch::isCors(one.symptom);
    }
    for (qsizetype i = said.size() - 1; i >= 0; --i) {
        Said& one = said[i];
        if (!withoutReason(one) || one.symptom != Symptom::NotCorsOther)
            continue;
        if (one.row == "chromium-old-failed") {
            said.removeAt(i);
        } else if (isBare(one)) {
            if (one.fields.contains(Field::Url) || (!other && !reasons)) {
                one.symptom = Symptom::GenericAccessControl;
            } else {
                // Its first clause between another engine's lines: nobody can tell whose failure it was.
                for (Said& line : said) {
                    if (line.role != Role::Weak && line.engine != "gecko" && !reasons)
                        line.engine = "unknown";
                }
                said.removeAt(i);
            }
        } else {
            one.symptom = Symptom::GenericAccessControl;
            one.role = Role::Side;
        }
    }
}

/// Where a text names no address: the one that stands in it, behind it or before it.
void findAddresses(QList<Said>& said, const QString& text)
{
    static const QRegularExpression behind(
        QStringLiteral("^[^\\n]{0,200}?\\)[ \\t]{1,4}(https?://[^\\s'\"`<>|]+)"));
    constexpr qsizetype farthest = 2000;
    static const QRegularExpression opening(
        QStringLiteral("^[\\s>'\"`]{0,8}(https?://[^\\s'\"`<>|]+?)[.:][ \\t]+$"));
    for (Said& one : said) {
        if (one.row == "chromium-status" && !one.fields.contains(Field::Url)) {
            const QRegularExpressionMatch match = behind.match(QStringView(text).mid(one.begin, 4000));
            if (match.hasMatch())
                one.fields.insert(Field::Url, trimmedAddress(match.captured(1)));
        }
        // Chromium's frame cut off before the address: it opens the line that the reason stands in.
        if (one.engine == "chromium" && one.role == Role::Reason && one.frame.isEmpty() &&
            !one.fields.contains(Field::Url)) {
            const QStringView before = QStringView(text).first(one.begin).last(qMin(farthest, one.begin));
            const QRegularExpressionMatch match = opening.match(before.sliced(before.lastIndexOf(u'\n') + 1));
            if (match.hasMatch())
                one.fields.insert(Field::Url, match.captured(1));
        }
        // Languages and translations move the address about: take the one that stands in or before the text.
        if (one.engine != "gecko" || !one.fields.value(Field::Url).isEmpty() || one.role == Role::Weak ||
            one.row.startsWith("csp"))
            continue;
        qsizetype lineEnd = text.indexOf(u'\n', one.end);
        lineEnd = qMin(lineEnd < 0 ? text.size() : lineEnd, one.end + 4000);
        QString url = addressIn(text, one.begin, lineEnd, false);
        if (url.isEmpty() && withoutReason(one))
            url = addressBehind(text, one.end);
        if (url.isEmpty() && one.frame.isEmpty()) {
            qsizetype from = qMax<qsizetype>(0, one.begin - 400);
            const qsizetype blank =
                QStringView(text).sliced(from, one.begin - from).lastIndexOf(QLatin1String("\n\n"));
            if (blank >= 0)
                from += blank;
            url = addressIn(text, from, one.begin, true);
        }
        if (!url.isEmpty() && !one.fields.contains(Field::Next))
            one.fields.insert(Field::Url, url);
    }
}

} // namespace

void settle(QList<Said>& said, const QString& text)
{
    settleEngines(said, text);
    settleEdge(said, text);
    foldHeadings(said);
    joinPanels(said);
    readUnknownReasons(said, text);
    readStatus(said, text);
    findAddresses(said, text);
    readRefusals(said, text);
    settleFrameLoads(said, text);
    settleFrames(said);
}

} // namespace crosscheck::intake
