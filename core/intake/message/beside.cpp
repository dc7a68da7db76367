#include "engines/value_marks.h"
#include "settle_steps.h"
#include "words.h"

#include <QRegularExpression>

namespace crosscheck::intake {

using engines::Field;
using engines::Role;
using engines::Said;

namespace {

/// The address that Firefox's text goes with: languages and translations move it about.
QString firefoxAddress(const Said& one, const QString& text)
{
    constexpr qsizetype behind = 4000, before = 400;
    const QString value = one.fields.value(Field::Value);
    const auto addresses = [&](qsizetype begin, qsizetype end) {
        QStringList found = addressesIn(text.mid(begin, end - begin));
        found.removeAll(value);
        return found;
    };
    const qsizetype line = text.indexOf(u'\n', one.end);
    const QStringList own = addresses(one.begin, qMin(line < 0 ? text.size() : line, one.end + behind));
    if (!own.isEmpty())
        return own.first();
    if (withoutReason(one)) {
        // In its own line or the next.
        static const QRegularExpression next(
            QStringLiteral("^[\\s:：>*/#|`'\"‘“„«…-]{0,40}?((?:https?|file|wss?)://[^\\s'\"`<>’”»|]+)"));
        const QRegularExpressionMatch match = next.match(QStringView(text).mid(one.end, 2000));
        if (match.hasMatch())
            return trimmedAddress(match.captured(1));
        // Or in quotes at the end of the line above: "Failed to load '…'." in any language.
        static const QRegularExpression above(QStringLiteral(
            "['\"‘“„«]((?:https?|file|wss?)://[^\\s'\"`<>’”»|]+)['\"’”»]\\.?[^\\S\\n]*\\n[^\\S\\n]*$"));
        const QRegularExpressionMatch higher =
            above.match(QStringView(text).first(one.begin).last(qMin(before, one.begin)));
        if (higher.hasMatch())
            return trimmedAddress(higher.captured(1));
    }
    if (!one.frame.isEmpty() || !fetch::isCors(one.symptom))
        return {};
    qsizetype from = qMax<qsizetype>(0, one.begin - before);
    const qsizetype blank =
        QStringView(text).sliced(from, one.begin - from).lastIndexOf(QLatin1String("\n\n"));
    if (blank >= 0)
        from += blank;
    const QStringList above = addresses(from, one.begin);
    return above.isEmpty() ? QString() : above.last();
}

/// Chromium's frame cut off before the address: it opens the line that the reason stands in, stands in quotes right before that, or behind the frame's last words.
QString addressAtLineBegin(const Said& one, const QString& text)
{
    static const QRegularExpression opening(
        QStringLiteral("^[\\s>'\"`]{0,8}(https?://[^\\s'\"`<>|]+?)[.:][ "
                       "\\t]+$|['\"`](https?://[^\\s'\"`<>|]+)['\"`]:?[ \\t]$|"
                       "\\bload (https?://[^\\s'\"`<>|]+?)[.:][ \\t]+$"));
    constexpr qsizetype farthest = 2000;
    const QStringView before = QStringView(text).first(one.begin).last(qMin(farthest, one.begin));
    const QRegularExpressionMatch match = opening.match(before.sliced(before.lastIndexOf(u'\n') + 1));
    return match.hasMatch() ? match.captured(match.lastCapturedIndex()) : QString();
}

/// Chromium's frame cut off within "from origin 'https://…'": the origin in quotes is all that stands before its last words.
QString originAtLineBegin(const Said& one, const QString& text)
{
    static const QRegularExpression opening(QStringLiteral(
        "^[\\s>*/#-]{0,8}(['\"‘“])([a-z][a-z0-9+.-]{1,20}://[^\\s'\"`<>|‘’“”/]+|null)['\"’”][ \\t]*$"));
    constexpr qsizetype farthest = 300;
    const QStringView before = QStringView(text).first(one.begin).last(qMin(farthest, one.begin));
    return opening.match(before.sliced(before.lastIndexOf(u'\n') + 1)).captured(2);
}

/// "Origin: 'null'" in the line below a text that was shortened.
QString originInNextLine(const Said& one, const QString& text)
{
    static const QRegularExpression below(QStringLiteral(
        "^['\"`.]{0,2}[ \\t]*\\n[ \\t>*/#-]{0,12}Origin:[ \\t]*['\"`]?([a-z][a-z0-9+.-]{1,20}://"
        "[^\\s'\"`<>|/]+|null\\b)"));
    constexpr qsizetype longest = 400;
    return below.match(QStringView(text).sliced(one.end, qMin(longest, text.size() - one.end))).captured(1);
}

/// What the console links before its words, in the place of the file that asked: "https://…/x:12  ", "/favicon.ico:1 ",
/// "api.example/v1/users:1 ".
QString addressBefore(const Said& one, const QString& text)
{
    static const QRegularExpression before(QStringLiteral(
        "(?:^|[\\s'\"`>*(-])(https?://[^\\s'\"`<>|]+?(?=(?::\\d+)?[ \\t]{1,4}$)|(?:(?:localhost|[a-z0-9-]+"
        "(?:\\.[a-z0-9-]+)+)(?::\\d+)?)?/[^\\s'\"`<>|]+?(?=:\\d+[ \\t]{1,4}$))(?::\\d+)?[ \\t]{1,4}$"));
    constexpr qsizetype farthest = 2000;
    const QStringView all = QStringView(text).first(one.begin).last(qMin(farthest, one.begin));
    return before.match(all.sliced(all.lastIndexOf(u'\n') + 1)).captured(1);
}

/// "… with a status of 404 (Not Found)  https://…": what the console links behind or before its words.
QString addressOfStatus(const Said& one, const QString& text)
{
    static const QRegularExpression behind(
        QStringLiteral("^[^\\n]{0,200}?\\)[ \\t]{1,4}(https?://[^\\s'\"`<>|]+)"));
    const QString found = trimmedAddress(behind.match(QStringView(text).mid(one.begin, 4000)).captured(1));
    return found.isEmpty() ? addressBefore(one, text) : found;
}

/// "Failed to load resource: 404 (Not Found) - /api/x", "…: /icon.png 404": the console's line as people type it, what it says
/// of the answer in any order.
void readTypedResource(Said& one, const QString& text)
{
    static const QRegularExpression statusFirst(QStringLiteral(
        "^[\"'`*]{0,2}:?[ \\t\"'`*]{0,4}(?:HTTP )?([45]\\d\\d)\\b(?:[ \\t]*\\([A-Za-z' -]{2,40}\\))?(?:[ "
        "\\t\"'`*)\\]]*"
        "(?:(?:[-–—@:→]|for|on|at|from)[ \\t]+)?[\"'`(]?((?:https?://|/)[^\\s\"'`<>|)\\]]+))?"));
    static const QRegularExpression addressFirst(QStringLiteral(
        "^[\"'`*]{0,2}:?[ \\t\"'`*]{0,4}((?:https?://|/)[^\\s\"'`<>|)\\]]+)[\"'`]?[ \\t]*(?:[-–—:→(][ "
        "\\t]*)?(?:status(?: code)?:? )?([45]\\d\\d)\\b"));
    constexpr qsizetype longest = 2000;
    const QStringView rest = QStringView(text).sliced(one.end, qMin(longest, text.size() - one.end));
    QString url;
    QString status;
    if (const auto first = statusFirst.match(rest); first.hasMatch()) {
        status = first.captured(1);
        url = first.captured(2);
    } else if (const auto last = addressFirst.match(rest); last.hasMatch()) {
        url = last.captured(1);
        status = last.captured(2);
    }
    if (status.isEmpty())
        return;
    one.kind = "http-status";
    one.fields.insert(Field::Status, status);
    url = url.isEmpty() ? addressBefore(one, text) : trimmedAddress(url);
    if (!url.isEmpty())
        one.fields.insert(Field::Url, url);
}

/// "request to https://… failed, reason: socket hang up": node-fetch's words before those of Node.js.
QString addressFetchedByNode(const Said& one, const QString& text)
{
    static const QRegularExpression before(
        QStringLiteral("\\brequest to (https?://[^\\s'\"`<>|]+) failed, reason:[^\\n]{0,40}$"));
    constexpr qsizetype farthest = 2000;
    return before.match(QStringView(text).first(one.begin).last(qMin(farthest, one.begin))).captured(1);
}

/// "navigating to "http://…"", as Playwright goes on below a code of Firefox's.
QString addressNavigatedTo(const Said& one, const QString& text)
{
    static const QRegularExpression below(
        QStringLiteral("^[^\\n]*\\n(?:[^\\n]*\\n)?[^\\n]{0,20}\\bnavigating to \"(https?://[^\\s\"]+)\""));
    return below.match(QStringView(text).mid(one.end, 2000)).captured(1);
}

/// "503 (Service Unavailable)" in a line of its own, as DevTools names an answer; "Status code: 500." as other browsers end.
std::optional<int> statusLineBehind(const QString& text, qsizetype at)
{
    static const QRegularExpression line(
        QStringLiteral("^(?:[^\\S\\n]*\\n\\s*([45]\\d\\d) \\([A-Z][A-Za-z' -]{2,40}\\)[^\\S\\n]*(?:\\n|$)|"
                       "[\\s.]{0,3}Status code: (\\d{3})\\b)"));
    const QRegularExpressionMatch match = line.match(QStringView(text).mid(at, 200));
    return match.hasMatch() ? std::optional(match.captured(match.lastCapturedIndex()).toInt()) : std::nullopt;
}

} // namespace

void completeAddresses(QList<Said>& said, const QString& text)
{
    for (Said& one : said) {
        const QString url = one.fields.value(Field::Url);
        if (url.isEmpty() || one.gap == 0)
            continue;
        QString rest = text.mid(one.gapBegin, one.gapEnd - one.gapBegin);
        while (!rest.isEmpty() && (rest.back().isSpace() || rest.back() == u'.'))
            rest.chop(1);
        if (!rest.startsWith(u' ') || !engines::goesOnAsPath(url, QStringView(rest).mid(1)))
            continue;
        one.fields.insert(Field::Url, url + rest);
        one.gap = 0;
    }
}

void readStatus(QList<Said>& said, const QString& text)
{
    constexpr qsizetype farthest = 120;
    for (qsizetype i = 0; i < said.size(); ++i) {
        Said& one = said[i];
        if (one.role == Role::Weak || one.fields.contains(Field::Status))
            continue;
        std::optional<int> status;
        if (one.engine == "gecko") {
            qsizetype end = qMin(i + 1 < said.size() ? said[i + 1].begin : text.size(), one.end + farthest);
            const qsizetype blank = blankLine(text, one.end);
            if (blank >= 0)
                end = qMin(end, blank);
            status = statusInWords(text.mid(one.begin, qMax(end, one.end) - one.begin));
        } else if (one.engine == "chromium" && !one.frame.isEmpty() && fetch::isCors(one.symptom)) {
            status = statusLineBehind(text, one.end);
        }
        if (status)
            one.fields.insert(Field::Status, QString::number(*status));
    }
}

void findAddresses(QList<Said>& said, const QString& text)
{
    for (Said& one : said) {
        if (one.engine == "chromium" && fetch::isCors(one.symptom) && !one.fields.contains(Field::Origin)) {
            if (const QString origin = originInNextLine(one, text); !origin.isEmpty())
                one.fields.insert(Field::Origin, origin);
        }
        if (!one.fields.value(Field::Url).isEmpty() || one.fields.contains(Field::Next))
            continue;
        if (one.frame == "chromium-policy" && !one.fields.contains(Field::Origin)) {
            if (const QString origin = originAtLineBegin(one, text); !origin.isEmpty()) {
                one.fields.insert(Field::Origin, origin);
                continue;
            }
        }
        if (one.row == "script-failed-resource") {
            readTypedResource(one, text);
            continue;
        }
        QString url;
        if (one.row == "chromium-status")
            url = addressOfStatus(one, text);
        else if (one.row.startsWith("node-"))
            url = addressFetchedByNode(one, text);
        else if (one.engine == "chromium" && one.role == Role::Reason && one.frame.isEmpty())
            url = addressAtLineBegin(one, text);
        else if (one.engine == "gecko" && one.role != Role::Weak && !one.row.startsWith("csp"))
            url = firefoxAddress(one, text);
        if (url.isEmpty() && QStringView(text).sliced(one.begin).startsWith(u"NS_ERROR_"))
            url = addressNavigatedTo(one, text);
        if (!url.isEmpty())
            one.fields.insert(Field::Url, url);
    }
}

} // namespace crosscheck::intake
