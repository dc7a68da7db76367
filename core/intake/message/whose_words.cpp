#include "settle_steps.h"

#include <QRegularExpression>

namespace crosscheck::intake {

using engines::Field;
using engines::Role;
using engines::Said;
using fetch::Symptom;

namespace {

/// What tells in a paste which browser printed it.
struct Signs
{
    bool webInspector = false;  ///< Safari's console, or words of its scripts
    bool webkit = false;        ///< that, or a text that only WebKit has
    bool chromium = false;      ///< a text that only Chromium has
    bool chromeVersion = false; ///< a version as Chrome numbers them, or a switch that only Chrome has
};

Signs signsIn(const QList<Said>& said, const QString& text)
{
    static const QRegularExpression
        resourceLine( // Chromium says no more than a network error or a status here
            QStringLiteral(
                "Failed to load resource: (?:Origin|Method|Request header|Preflight|Cross-origin)"));
    Signs signs;
    // So did Chrome once: a person may name it, or its version.
    static const QRegularExpression chrome(QStringLiteral("\\b[Cc]hrome\\b(?!-extension|://)"));
    static const QRegularExpression version(QStringLiteral("\\b\\d{2,3}\\.0\\.\\d{3,4}\\.\\d{1,3}\\b"));
    signs.chromeVersion =
        version.match(text).hasMatch() || text.contains(QLatin1String("--allow-file-access-from-files"));
    signs.webInspector =
        text.contains(QLatin1String("[Error]")) || text.contains(QLatin1String("Load failed")) ||
        text.contains(QLatin1String("Unhandled Promise Rejection: ")) ||
        (!signs.chromeVersion && resourceLine.match(text).hasMatch() && !chrome.match(text).hasMatch());
    signs.webkit = signs.webInspector;
    for (const Said& one : said) {
        signs.webkit =
            signs.webkit || (one.engine == "webkit" && !one.neutralFrame && one.role != Role::Reason);
        signs.chromium = signs.chromium || one.engine == "chromium";
    }
    return signs;
}

/// The browser that a person named beside a text that several have in common: the last one in its line or shortly before that;
/// else the only one that is named behind it.
QByteArray namedBeside(const QString& text, qsizetype at)
{
    constexpr qsizetype ahead = 60, farthest = 300;
    const auto named = [](QStringView part, QStringView chrome) {
        return std::pair(
            part.lastIndexOf(chrome, -1, Qt::CaseInsensitive),
            qMax(part.lastIndexOf(u"safari", -1, Qt::CaseInsensitive), part.lastIndexOf(u"WKWebView")));
    };
    const qsizetype line = at > 0 ? text.lastIndexOf(u'\n', at - 1) + 1 : 0;
    // "In Chrome's console stands:": the line above that leads to it belongs to it whole.
    qsizetype above = line;
    while (above > 0 && QStringLiteral("\n \t`").contains(text[above - 1]))
        --above;
    const bool leads = above > 0 && text[above - 1] == u':';
    const qsizetype lead = leads ? text.lastIndexOf(u'\n', above - 1) + 1 : line;
    const qsizetype from = qMax<qsizetype>(0, qMax(lead, at - farthest) - (leads ? 0 : ahead));
    const auto [chrome, safari] = named(QStringView(text).sliced(from, at - from), u"chrom");
    if (chrome != safari)
        return chrome > safari ? "chromium" : "webkit";
    // Behind the text "chrome-extension" is a scheme that it names itself.
    const QStringView rest = QStringView(text).sliced(at, qMin(farthest, text.size() - at));
    static const QRegularExpression word(QStringLiteral("chrom(?:e|ium)\\b(?![-:])"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto other = named(rest, u"chrome").second;
    const auto later = word.match(rest).capturedStart();
    return (later < 0) == (other < 0) ? "" : other < 0 ? "chromium" : "webkit";
}

/// Reasons that only Safari words so behind a beginning that Chromium had too.
bool isSafarisReason(const Said& one)
{
    return one.engine == "webkit" && one.neutralFrame &&
           (one.symptom == Symptom::PreflightStatusNotOk || one.symptom == Symptom::AcaoMultipleValues);
}

/// Reasons that Chromium's preflight had word for word.
bool isChromiumsReasonToo(const Said& one)
{
    return one.engine == "webkit" && one.role == Role::Reason && one.frame.isEmpty() &&
           (one.row == "webkit-header" || one.row == "webkit-method");
}

/// Whose words they are: what the person says goes before what only one browser can have printed, and that before what is likelier.
QByteArray engineOf(const Said& one, const Signs& signs, const QString& text)
{
    const bool framed = one.neutralFrame && !withoutReason(one);
    if (one.row == "canvas-insecure") // Chromium has other words for it
        return signs.webInspector || namedBeside(text, one.begin) == "webkit" ? "webkit" : "gecko";
    const bool canvas = one.row == "webkit-canvas";
    // Chrome had the same sentence until 2014.
    const bool onlyHttp = one.row == "webkit-http-only" && one.frame.isEmpty();
    const bool shared =
        one.engine.isEmpty() || canvas || framed || onlyHttp || one.row.startsWith("webkit-old");
    if (shared && !signs.chromium && !signs.webInspector) {
        const QByteArray named = namedBeside(text, one.begin);
        if (!named.isEmpty())
            return named;
        // Safari numbers its versions otherwise and never says "Uncaught".
        if (signs.chromeVersion || (canvas && text.contains(QLatin1String("Uncaught "))) ||
            (onlyHttp && text.contains(QLatin1String("Uncaught NetworkError"))))
            return "chromium";
    }
    if (isSafarisReason(one))
        return one.engine;
    if (framed) {
        // Chromium printed frame and reason as one sentence.
        const bool asOne = one.gap == 0 && !signs.webInspector;
        const bool safari = !asOne && one.engine != "chromium" && (signs.webkit || one.engine == "webkit");
        return safari ? "webkit" : "chromium";
    }
    if (isChromiumsReasonToo(one) && signs.chromium && !signs.webkit)
        return "chromium";
    if (!one.engine.isEmpty())
        return one.engine;
    // Cut off behind the address: Safari goes on in the same line, old Chromium's reason is what people leave out.
    if (withoutReason(one))
        return signs.webkit || one.fields.value(Field::Kind) != u"XMLHttpRequest" ? "webkit" : "chromium";
    return signs.webkit || (fetch::isCors(one.symptom) && !signs.chromium) ? "webkit" : "chromium";
}

/// Internet Explorer's words are those of the first Edge too: whose they are the person or the page's own address says.
void settleEdge(Said& one, const QString& text)
{
    static const QRegularExpression named(QStringLiteral("\\bEdge\\b"));
    constexpr qsizetype ahead = 80;
    const qsizetype from = qMax<qsizetype>(0, one.begin - ahead);
    if (one.fields.value(Field::Origin).startsWith(QLatin1String("ms-browser-extension:")) ||
        named.match(QStringView(text).sliced(from, one.begin - from)).hasMatch())
        one.engine = "edgehtml";
}

} // namespace

void settleEngines(QList<Said>& said, const QString& text)
{
    const auto isShared = [](const Said& one) {
        return one.engine.isEmpty() || one.neutralFrame || one.engine == "webkit";
    };
    if (std::any_of(said.cbegin(), said.cend(), isShared)) {
        const Signs signs = signsIn(said, text);
        for (Said& one : said)
            one.engine = engineOf(one, signs, text);
    }
    for (Said& one : said) {
        if (one.engine == "trident")
            settleEdge(one, text);
    }
}

} // namespace crosscheck::intake
