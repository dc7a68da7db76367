#include "engines/squeezed.h"
#include "settle_steps.h"

#include <QRegularExpression>

#include <optional>

namespace crosscheck::intake {

using engines::Field;
using engines::Role;
using engines::Said;
using fetch::Symptom;

namespace {

/// What stands behind a frame up to an ellipsis at a line's end or the end of its paragraph; nothing where that is longer than any
/// reason.
QStringView cutBehind(const Said& one, const QString& text)
{
    constexpr qsizetype longest = 300;
    QStringView rest = QStringView(text).sliced(one.end, qMin(longest, text.size() - one.end));
    for (const QStringView border :
         {QStringView(u"\n\n"), QStringView(u"```"), QStringView(u"...\n"), QStringView(u"…\n")}) {
        const qsizetype at = rest.indexOf(border);
        rest = at < 0 ? rest : rest.first(at);
    }
    return rest.size() == longest ? QStringView() : rest;
}

/// A reason cut off behind the value in it: what stood in quotes, and the letters of what followed.
struct CutBehindValue
{
    QString before; ///< letters
    QString value;
    QString behind; ///< letters
};

std::optional<CutBehindValue> cutBehindValue(QStringView cut)
{
    // The header's own name stands in quotes too.
    static const QRegularExpression quoted(QStringLiteral("^(.*Access-Control-Allow-[A-Za-z-]+.*?)(?:['\"‘“`]"
                                                          "|&#(?:39|x27);)((?:https?://|\\*|null)[^'\"’”`&]*)"
                                                          "(?:['\"’”`]|&#(?:39|x27);)(.*)$"),
                                           QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = quoted.match(cut);
    if (!match.hasMatch())
        return std::nullopt;
    return CutBehindValue{engines::squeeze(match.captured(1)).letters, match.captured(2),
                          engines::squeezedLetters(match.captured(3))};
}

/// Whether the row's words are those before and behind the value, as far as these go.
bool isCutOf(const engines::TextRow& row, const CutBehindValue& cut)
{
    const QString text = QString::fromUtf8(row.text);
    const QString behind = text.section(u'}', 1);
    return text.contains(u"'{value}'") && engines::squeezedLetters(text.section(u'{', 0, 0)) == cut.before &&
           engines::squeezedLetters(behind).startsWith(cut.behind);
}

/// The only reason of Chromium's that such words are the beginning of.
const engines::TextRow* onlyReason(const CutBehindValue& cut)
{
    constexpr qsizetype fewest = 4;
    const engines::TextRow* found = nullptr;
    for (const engines::CompiledRow& compiled : engines::todaysRows().rows()) {
        const engines::TextRow& row = compiled.row();
        if (cut.behind.size() < fewest || row.role != Role::Reason ||
            QByteArrayView(row.engine) != "chromium" || !isCutOf(row, cut))
            continue;
        if (found && found->about.symptom != row.about.symptom)
            return nullptr;
        found = &row;
    }
    return found;
}

/// A reason that names a method or a header, cut off in the name or behind it.
bool readCutName(QStringView cut, Said& one)
{
    static const QRegularExpression named(QStringLiteral(
        "^[\\s:]*(?:Method\\s+([A-Z]{2,})|Request\\s+header\\s+field\\s+(?!not\\b|is\\b)([\\w-]+))"
        "(?:\\s+(i[\\sa-zA-Z-]*))?[\\s.…'\"`]*$"));
    const QRegularExpressionMatch match = named.match(cut);
    const bool header = match.hasCaptured(2);
    const QString behind = header ? QStringLiteral("isnotallowedbyaccesscontrolallowheaders")
                                  : QStringLiteral("isnotallowedbyaccesscontrolallowmethods");
    if (!match.hasMatch() || !behind.startsWith(engines::squeezedLetters(match.capturedView(3))))
        return false;
    one.symptom = header ? Symptom::HeaderNotAllowed : Symptom::MethodNotAllowed;
    one.fields.insert(header ? Field::Header : Field::Method, match.captured(header ? 2 : 1));
    return true;
}

/// What only the target of a redirect can be refused for.
bool isOfTarget(Symptom symptom)
{
    return symptom == Symptom::UnsupportedScheme || symptom == Symptom::UrlHasCredentials;
}

/// The only reason of Chromium's that begins so; none where several do. A preflight follows no redirect.
const engines::TextRow* onlyReason(const QString& beginning, bool preflight)
{
    const engines::TextRow* found = nullptr;
    for (const engines::CompiledRow& compiled : engines::todaysRows().rows()) {
        const engines::TextRow& row = compiled.row();
        // What was asked of private networks for some years is no rival of today's reasons.
        if (row.role != Role::Reason || QByteArrayView(row.engine) != "chromium" ||
            row.about.symptom == Symptom::PrivateNetworkAccess ||
            (preflight && isOfTarget(row.about.symptom)))
            continue;
        const QString words = QString::fromUtf8(row.text).section(u'{', 0, 0);
        if (!engines::squeezedLetters(words).startsWith(beginning))
            continue;
        if (found && found->about.symptom != row.about.symptom)
            return nullptr;
        found = &row;
    }
    return found;
}

} // namespace

void readCutReasons(QList<Said>& said, const QString& text)
{
    constexpr qsizetype fewest = 4; // letters that tell one reason from another
    for (qsizetype i = 0; i < said.size(); ++i) {
        Said& one = said[i];
        const bool open =
            one.symptom == Symptom::GenericAccessControl || one.symptom == Symptom::OriginNullOrFile;
        if (one.engine != "chromium" || !open || !withoutReason(one))
            continue;
        if (i + 1 < said.size() && blankLine(text, one.end) >= said[i + 1].begin)
            continue;
        const QStringView cut = cutBehind(one, text);
        const QString beginning = engines::squeezedLetters(cut);
        if (readCutName(cut, one))
            continue;
        const auto valued = cutBehindValue(cut);
        const engines::TextRow* row = beginning.size() < fewest ? nullptr
                                      : valued                  ? onlyReason(*valued)
                                                                : onlyReason(beginning, one.preflight);
        if (!row)
            continue;
        if (valued)
            one.fields.insert(Field::Value, valued->value);
        one.symptom = one.preflight && row->about.symptom == Symptom::AcaoMissing
                          ? Symptom::PreflightMissingAcao
                          : row->about.symptom;
        one.row = row->id;
        if (one.symptom == Symptom::AcaoWildcardWithCredentials)
            one.fields.insert(Field::Value, QStringLiteral("*"));
    }
}

} // namespace crosscheck::intake
