#include "language.h"
#include "lines.h"
#include "words.h"

#include <QRegularExpression>

namespace crosscheck::intake {

using engines::Field;
using engines::Role;
using engines::Said;
using fetch::Symptom;

namespace {

struct Code
{
    const char* code;
    Symptom symptom;
};
constexpr Code codes[] = {
    {"SEC7117", Symptom::GenericAccessControl}, {"SEC7120", Symptom::AcaoMissingOrMismatch},
    {"SEC7121", Symptom::AcacMissingOrNotTrue}, {"SEC7122", Symptom::AcacMissingOrNotTrue},
    {"SEC7123", Symptom::HeaderNotAllowed},     {"SEC7124", Symptom::MethodNotAllowed},
    {"SEC7125", Symptom::HeaderNotAllowed},     {"SEC7126", Symptom::PreflightStatusNotOk},
    {"SEC7127", Symptom::RedirectDenied},       {"SEC7128", Symptom::AcaoMultipleValues},
    {"SEC7129", Symptom::PreflightStatusNotOk}, {"SEC7130", Symptom::GenericAccessControl},
    {"SEC7118", Symptom::GenericAccessControl}, {"SEC7119", Symptom::GenericAccessControl},
};

/// Says that a request is subject to CORS; printed for those that pass too.
bool isNotice(const Code& code)
{
    return QByteArrayView(code.code) == "SEC7118" || QByteArrayView(code.code) == "SEC7119";
}

/// The header or method that a sentence in any language names: in quotes or brackets, or the one word with a hyphen.
QString nameIn(const QString& sentence)
{
    static const QRegularExpression name(
        QStringLiteral("['\"‘“„«`]\\s*([A-Za-z][\\w-]{1,60})\\s*['\"’”“»`]|(\\[[^\\]\\n]{2,30}\\])|"
                       "\\b([A-Za-z][A-Za-z0-9]*-[A-Za-z0-9-]*[A-Za-z0-9])\\b"));
    static const QRegularExpression own(QStringLiteral("\\[CORS\\]|Access-Control-[\\w-]+|Cross-Origin"));
    auto it = name.globalMatch(QString(sentence).remove(own));
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        const QString found = match.captured(match.lastCapturedIndex());
        if (!found.contains(QLatin1String("CORS")))
            return found;
    }
    return {};
}

} // namespace

/// A code of Internet Explorer or Edge with whatever sentence, in whatever language, behind it.
void readEdgeCodes(const QString& text, QList<Said>& found)
{
    if (!text.contains(QLatin1String("SEC71"), Qt::CaseInsensitive))
        return;
    static const QRegularExpression pattern(
        QStringLiteral("\\b(SEC71[123]\\d)\\b([^\\n]*(?:\\n(?!\\s*\\n|.*SEC7)[^\\n]+){0,3})"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression address(
        QStringLiteral("(?<=“)[a-z][a-z0-9+.-]{1,20}://[^”\\n]{1,300}(?=”)|"
                       "\\b[a-z][a-z0-9+.-]{1,20}://(?:[!#-&*-;=?-Z_a-z~\\[\\]]|\\([A-Za-z0-9_=,.'-]*\\))+"));
    auto it = pattern.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        const Code* known = nullptr;
        for (const Code& code : codes) {
            if (match.captured(1).toUpper() == QLatin1String(code.code))
                known = &code;
        }
        if (!known)
            continue;
        Said said;
        said.symptom = known->symptom;
        said.row = "edge-code";
        const QString sentence = match.captured(2);
        // A translator may have set it in small letters.
        const bool edge = sentence.contains(QLatin1String("[CORS]")) ||
                          sentence.left(12).contains(QLatin1String("CORS"), Qt::CaseInsensitive);
        said.engine = edge ? "edgehtml" : "trident";
        said.locale = languageOf(sentence);
        said.begin = match.capturedStart();
        said.end = match.capturedEnd(1);
        QStringList addresses;
        auto urls = address.globalMatch(sentence);
        while (urls.hasNext()) {
            const QRegularExpressionMatch url = urls.next();
            if (url.capturedStart() > 400 || url.captured().contains(QLatin1String("microsoft.com")))
                break;
            addresses.append(trimmedAddress(url.captured()));
            said.end = match.capturedStart(2) + url.capturedEnd();
        }
        if (isNotice(*known)) {
            said.role = Role::Weak;
            said.engine = "trident";
            if (!addresses.isEmpty())
                said.fields.insert(Field::Url, addresses.first());
            said.end = qMax(said.end, match.capturedEnd(1));
            found.append(said);
            continue;
        }
        if (!addresses.isEmpty() && said.symptom != Symptom::RedirectDenied)
            said.fields.insert(Field::Origin, addresses.first());
        // The origin stands twice and the resource once, in whatever order the language has.
        for (const QString& one : addresses) {
            if (one != addresses.first())
                said.fields.insert(Field::Url, one);
        }
        if (addresses.size() > 1 && !said.fields.contains(Field::Url))
            said.fields.insert(Field::Url, addresses.last());
        if (said.symptom == Symptom::HeaderNotAllowed) {
            // The sentence ends with its line: behind it stand other lines of the console.
            const QString name = nameIn(sentence.section(u'\n', 0, 0).section(u'|', 0, 1));
            if (!name.isEmpty())
                said.fields.insert(Field::Header, name);
        }
        // The whole sentence is its text: a row that knows it goes before.
        const qsizetype lineEnd = sentence.indexOf(u'\n');
        said.end = qMax(said.end, match.capturedStart(2) + (lineEnd < 0 ? sentence.size() : lineEnd));
        found.append(said);
    }
}

} // namespace crosscheck::intake
