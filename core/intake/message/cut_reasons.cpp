#include "engines/squeezed.h"
#include "settle_steps.h"

#include <QSet>

namespace crosscheck::intake {

using engines::Field;
using engines::Role;
using engines::Said;
using fetch::Symptom;

namespace {

/// What stands behind a frame up to the end of its paragraph, as letters; nothing where that is longer than any reason.
QString lettersBehind(const Said& one, const QString& text)
{
    constexpr qsizetype longest = 200;
    QStringView rest = QStringView(text).sliced(one.end, qMin(longest, text.size() - one.end));
    for (const QLatin1String border : {QLatin1String("\n\n"), QLatin1String("```")}) {
        const qsizetype at = rest.indexOf(border);
        rest = at < 0 ? rest : rest.first(at);
    }
    return rest.size() == longest ? QString() : engines::squeezedLetters(rest);
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
        if (one.engine != "chromium" || one.symptom != Symptom::GenericAccessControl || !withoutReason(one))
            continue;
        if (i + 1 < said.size() && blankLine(text, one.end) >= said[i + 1].begin)
            continue;
        const QString beginning = lettersBehind(one, text);
        const engines::TextRow* row =
            beginning.size() < fewest ? nullptr : onlyReason(beginning, one.preflight);
        if (!row)
            continue;
        one.symptom = one.preflight && row->about.symptom == Symptom::AcaoMissing
                          ? Symptom::PreflightMissingAcao
                          : row->about.symptom;
        one.row = row->id;
        if (one.symptom == Symptom::AcaoWildcardWithCredentials)
            one.fields.insert(Field::Value, QStringLiteral("*"));
    }
}

} // namespace crosscheck::intake
