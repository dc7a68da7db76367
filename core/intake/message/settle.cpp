#include "settle.h"

#include "refusals.h"
#include "settle_steps.h"

#include <QRegularExpression>

namespace crosscheck::intake {

using engines::Field;
using engines::Role;
using engines::Said;
using fetch::Symptom;

namespace {

/// "Cross-Origin Request Blocked" in any language, and nothing more.
bool isBare(const Said& said)
{
    return said.engine == "gecko" && withoutReason(said) && said.symptom == Symptom::NotCorsOther;
}

/// In Korean the clause is what anybody calls the thing: it is Firefox's in quotes and before its colon alone.
bool isPlainKorean(const Said& said, const QString& text)
{
    if (said.locale != "ko")
        return false;
    const QStringView behind = QStringView(text).sliced(said.end);
    const QChar before = said.begin > 0 ? text[said.begin - 1] : QChar(u' ');
    return !behind.startsWith(u':') && !QStringLiteral("'\"`“‘").contains(before);
}

/// Whether a reason without its frame says what the whole text behind it says.
bool isHeadingOf(const Said& heading, const Said& whole)
{
    if (heading.role != Role::Reason || !heading.frame.isEmpty() || whole.frame.isEmpty() ||
        withoutReason(whole) || heading.engine != whole.engine || heading.engine == "gecko")
        return false;
    const bool same = heading.symptom == whole.symptom || (heading.symptom == Symptom::AcaoMissing &&
                                                           whole.symptom == Symptom::PreflightMissingAcao);
    return same && std::all_of(heading.fields.begin(), heading.fields.end(), [&whole](const auto& field) {
               return whole.fields.value(field.first) == field.second;
           });
}

/// "The header was blocked by CORS policy" in a person's own sentence above the whole text, in English or another language.
bool isAnnouncementOf(const Said& heading, const Said& whole)
{
    const bool translated = heading.row == "translated" && heading.engine == "chromium" &&
                            heading.symptom == Symptom::GenericAccessControl;
    return ((withoutReason(heading) && heading.row.startsWith("chromium-policy")) || translated) &&
           heading.fields.begin() == heading.fields.end() && whole.engine == "chromium" &&
           fetch::isCors(whole.symptom) && !whole.frame.isEmpty() && whole.fields.contains(Field::Url);
}

/// "Cross-Origin Request Blocked" in quotes or in a heading's line above Firefox's text, which begins with the same words.
bool isFirstWordsOf(const Said& heading, const Said& whole, const QString& text)
{
    constexpr qsizetype near = 400;
    const bool titled = isBare(heading) && heading.fields.begin() == heading.fields.end() &&
                        whole.engine == "gecko" && whole.locale == heading.locale && !whole.frame.isEmpty() &&
                        whole.begin - heading.end < near;
    if (!titled)
        return false;
    const QStringView line =
        QStringView(text).first(heading.begin).sliced(text.lastIndexOf(u'\n', heading.begin) + 1);
    const bool quoted = heading.begin > 0 && QStringLiteral("'\"“«„`").contains(text[heading.begin - 1]);
    return quoted || line.trimmed().startsWith(u'#');
}

/// A reason that a person put above the whole text as its heading: one text, said once more.
void foldHeadings(QList<Said>& said, const QString& text)
{
    for (qsizetype i = said.size() - 2; i >= 0; --i) {
        if (isHeadingOf(said[i], said[i + 1]) || isAnnouncementOf(said[i], said[i + 1]) ||
            isFirstWordsOf(said[i], said[i + 1], text))
            said.removeAt(i);
    }
}

/// Of the texts of a load between frames: the page of an error is none of ours, a file has an origin of its own.
void settleFrameLoads(QList<Said>& said, const QString& text)
{
    for (Said& one : said) {
        if (one.row == "frame-cut" && one.fields.value(Field::Url).startsWith(QLatin1String("file:")))
            one.symptom = Symptom::OriginNullOrFile;
        // Today's Chromium has one sentence for the framing page's policy and for the framed one's.
        if (one.row == "csp-now-frame" && one.fields.value(Field::Token).startsWith(u"frame-ancestors")) {
            one.symptom = Symptom::FrameBlocked;
            one.kind = "framing";
        }
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

/// "Fetch API cannot load" cut off below "Connecting to 'https://…" cut off as well, which is how Chromium tells of a policy.
void settleCutPolicies(QList<Said>& said, const QString& text)
{
    static const QRegularExpression above(
        QStringLiteral("\\bConnecting to ['\"‘](https?://[^\\s'\"’]*)[^\\n]*\\n[^\\n]{0,80}$"));
    constexpr qsizetype farthest = 400;
    for (Said& one : said) {
        if (one.engine != "webkit" || !withoutReason(one) || one.fields.value(Field::Kind) != u"fetch")
            continue;
        const auto match = above.match(QStringView(text).first(one.begin).last(qMin(farthest, one.begin)));
        if (!match.hasMatch())
            continue;
        one.engine = "chromium";
        one.symptom = Symptom::CspBlocked;
        one.row = "csp-cut";
        if (!one.fields.value(Field::Url).contains(u'/'))
            one.fields.insert(Field::Url, match.captured(1));
    }
}

/// Frames that end without a reason.
void settleFrames(QList<Said>& said, const QString& text)
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
        if (one.row == "chromium-old-failed" || (isBare(one) && isPlainKorean(one, text))) {
            said.removeAt(i);
        } else if (!isBare(one)) {
            one.symptom = Symptom::GenericAccessControl;
            one.role = Role::Side;
        } else if (one.fields.contains(Field::Url) || (!reasons && (!other || one.locale != "en"))) {
            // In another language than English it is Firefox's own, whatever stands beside it.
            one.symptom = Symptom::GenericAccessControl;
        } else {
            // Its first clause between another engine's lines: nobody can tell whose failure it was.
            for (Said& line : said) {
                if (line.role != Role::Weak && line.engine != "gecko" && !reasons)
                    line.engine = "unknown";
            }
            said.removeAt(i);
        }
    }
}

/// "The operation is insecure" is what Firefox and Safari say of a tainted canvas, and of other things that the text names beside it.
void settleInsecure(Said& one, const QString& text)
{
    static const QRegularExpression canvas(
        QStringLiteral("canvas|toDataURL|getImageData|toBlob|texImage|drawImage"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression socket(QStringLiteral("WebSocket|\\bwss?://"));
    static const QRegularExpression storage(QStringLiteral(
        "(?:local|session)Storage|indexedDB|document\\.cookie|serviceWorker|(?:push|replace)State"));
    constexpr qsizetype nearby = 400;
    const qsizetype from = qMax<qsizetype>(0, one.begin - nearby);
    const QString beside = text.mid(from, one.end + nearby - from);
    if (canvas.match(beside).hasMatch())
        return;
    if (socket.match(beside).hasMatch())
        one.symptom = Symptom::Websocket;
    else if (storage.match(beside).hasMatch())
        one.symptom = Symptom::NotCorsOther;
}

} // namespace

void settle(QList<Said>& said, const QString& text)
{
    completeAddresses(said, text);
    settleEngines(said, text);
    foldHeadings(said, text);
    joinPanels(said);
    readUnknownReasons(said, text);
    readCutReasons(said, text);
    readStatus(said, text);
    findAddresses(said, text);
    readOwnSentences(said, text);
    readRefusals(said, text);
    settleFrameLoads(said, text);
    settleCutPolicies(said, text);
    settleFrames(said, text);
    for (Said& one : said) {
        if (one.row == "canvas-insecure")
            settleInsecure(one, text);
    }
}

} // namespace crosscheck::intake
