#include "lines.h"

#include <QRegularExpression>

namespace crosscheck::intake {

using engines::Field;
using engines::Role;
using engines::Said;
using fetch::Symptom;

namespace {

struct Piece
{
    QRegularExpression words;
    const char* engine;
    Symptom symptom;
    Field field; ///< of the first group
};

/// The ends of sentences whose beginnings were cut off. `~` stands for a mark of quotation.
QList<Piece> pieces()
{
    QList<Piece> result;
    const auto add = [&result](QString words, const char* engine, Symptom symptom,
                               Field field = Field::Token) {
        words.replace(u' ', QLatin1String("[\\s>*#/|]+"));
        words.replace(u'~', QLatin1String("['’‘\"“”`]?"));
        result.append(
            {QRegularExpression(words, QRegularExpression::CaseInsensitiveOption), engine, symptom, field});
    };
    add(QStringLiteral("header is present on the requested resource"), "chromium", Symptom::AcaoMissing);
    add(QStringLiteral(
            "cannot be used in the ~Access-Control-Allow-Origin~ header when the credentials flag"),
        "chromium", Symptom::AcaoWildcardWithCredentials);
    add(QStringLiteral("multiple values ~((?:\\*|null|https?://)[^'’‘\"“”`\\n]*,[^'’‘\"“”`\\n]+)~"),
        "chromium", Symptom::AcaoMultipleValues, Field::Value);
    add(QStringLiteral("but only one is allowed"), "chromium", Symptom::AcaoMultipleValues);
    add(QStringLiteral("that is not equal to the supplied origin"), "chromium", Symptom::AcaoMismatch);
    add(QStringLiteral("header has a value ~((?:\\*|null|https?://)[^'’‘\"“”`\\s]*)~"), "chromium",
        Symptom::AcaoMismatch, Field::Value);
    add(QStringLiteral("which must be ~true~ when the request"), "chromium", Symptom::AcacMissingOrNotTrue);
    add(QStringLiteral("does not match ~((?:\\*|https?://)[^'’‘\"“”`\\n]*,[^'’‘\"“”`\\n]+)~"), "gecko",
        Symptom::AcaoMultipleValues, Field::Value);
    add(QStringLiteral("Did not find method in CORS header"), "gecko", Symptom::MethodNotAllowed);
    add(QStringLiteral("must be ~true~ to allow credentials"), "chromium", Symptom::AcacMissingOrNotTrue);
    add(QStringLiteral("more-private address space"), "chromium", Symptom::InsecureContextPrivateNetwork);
    add(QStringLiteral("~([^\\s'’‘\"“”`]+)~ is therefore not allowed access"), "chromium",
        Symptom::GenericAccessControl, Field::Origin);
    add(QStringLiteral("is therefore not allowed access"), "chromium", Symptom::GenericAccessControl);
    add(QStringLiteral("reading the remote resource at ([^\\s,;)'\"`]+[^\\s,;).'\"`])"), "gecko",
        Symptom::GenericAccessControl, Field::Url);
    add(QStringLiteral("source URI is not allowed in this document"), "gecko", Symptom::GenericAccessControl);
    add(QStringLiteral("(\\w\\S*) is not allowed by Access-Control-Allow-Origin"), "webkit",
        Symptom::AcaoMissingOrMismatch, Field::Origin);
    add(QStringLiteral("is not allowed by Access-Control-Allow-Origin\\.? Status code:? (\\d+)"), "webkit",
        Symptom::AcaoMissingOrMismatch, Field::Status);
    add(QStringLiteral("(?:\\borigin |['\"“‘`])not allowed by Access-Control-Allow-Origin"
                       "(?:\\.? Status code:? (\\d+))?"),
        "webkit", Symptom::AcaoMissingOrMismatch, Field::Status);
    add(QStringLiteral("['\"“‘`]request header field not allowed\\b"), "chromium", Symptom::HeaderNotAllowed);
    add(QStringLiteral("(?:response|nse) is not successful\\. Status code: (\\d+)"), "webkit",
        Symptom::PreflightStatusNotOk, Field::Status);
    add(QStringLiteral("Access-Control-Allow-Methods has an invalid value"), "webkit",
        Symptom::MethodNotAllowed);
    add(QStringLiteral("Access-Control-Allow-Headers has an invalid value"), "webkit",
        Symptom::HeaderNotAllowed);
    add(QStringLiteral("Access-Control-Allow-Origin cannot contain more than one origin"), "webkit",
        Symptom::AcaoMultipleValues);
    add(QStringLiteral("in Access-Control-Allow-Origin when credentials flag is true"), "webkit",
        Symptom::AcaoWildcardWithCredentials);
    add(QStringLiteral("\\bBlocked a frame with"), "chromium", Symptom::FrameBlocked);
    add(QStringLiteral("denied by Cross-Origin Resource Sharing policy"), "webkit",
        Symptom::GenericAccessControl);
    add(QStringLiteral("was not present in the Access-Control-Allow-Methods list"), "trident",
        Symptom::MethodNotAllowed);
    add(QStringLiteral("was not present in the Access-Control-Allow-Headers list"), "trident",
        Symptom::HeaderNotAllowed);
    add(QStringLiteral("did not find ~\\S+?~ in the Access-Control-Allow-Origin response header"), "edgehtml",
        Symptom::AcaoMissingOrMismatch);
    add(QStringLiteral("did not find ~true~ in the Access-Control-Allow-Credentials response header"),
        "edgehtml", Symptom::AcacMissingOrNotTrue);
    add(QStringLiteral(
            "did not find ~([^\\s'’‘\"“”`]+)~ in the Access-Control-Allow-Headers response header"),
        "edgehtml", Symptom::HeaderNotAllowed, Field::Header);
    return result;
}

/// Chromium's first words, and nothing but a part of an address behind them.
bool readCutFrame(QStringView start, QList<Said>& found)
{
    static const QRegularExpression frame(QStringLiteral(
        "\\bAccess to (XMLHttpRequest|fetch|script|image|font|CSS stylesheet|manifest|audio|video|"
        "resource) at ['‘\"`]([a-z][a-z0-9+.-]*:[^\\s'’\"`]{2,})['’\"`]?(?:\\s*\\(redirected from "
        "['‘\"`]([^\\s'’\"`]+))?|\\bFailed to load (https?://\\S+): Response (?:to|for) preflight\\b"));
    const QRegularExpressionMatch match = frame.match(start);
    if (!match.hasMatch())
        return false;
    Said said;
    said.engine = "chromium";
    said.symptom = Symptom::GenericAccessControl;
    said.locale = "en";
    said.role = Role::Reason;
    said.row = "cut-off";
    said.begin = match.capturedStart();
    said.end = match.capturedEnd();
    constexpr Field fields[] = {Field::Kind, Field::Url, Field::First, Field::Url};
    for (int group = 1; group <= match.lastCapturedIndex(); ++group) {
        if (match.capturedLength(group) > 0)
            said.fields.insert(fields[group - 1], match.captured(group));
    }
    found.append(said);
    return true;
}

/// Whose access is refused, and the status, in the sentences behind a reason.
void takeRefused(QStringView start, Said& said)
{
    static const QRegularExpression refused(
        QStringLiteral("^['\"`.\\s]*Origin ['‘\"`]([^\\s'’\"`]+)['’\"`] is therefore not allowed access"
                       "(?:\\.\\s+The response had HTTP status code (\\d{3}))?"));
    const QRegularExpressionMatch match = refused.match(start.sliced(said.end));
    if (!match.hasMatch() || said.fields.contains(Field::Origin))
        return;
    said.fields.insert(Field::Origin, match.captured(1));
    if (match.hasCaptured(2))
        said.fields.insert(Field::Status, match.captured(2));
    said.end += match.capturedLength();
}

} // namespace

void readCutOff(const QString& text, QList<Said>& found)
{
    static const QList<Piece> all = pieces();
    constexpr qsizetype longest = 20000;
    const QStringView start = QStringView(text).first(qMin(longest, text.size()));
    if (readCutFrame(start, found))
        return;
    for (const Piece& piece : all) {
        const QRegularExpressionMatch match = piece.words.match(start);
        if (!match.hasMatch())
            continue;
        Said said;
        said.engine = piece.engine;
        said.symptom = piece.symptom;
        said.locale = "en";
        said.role = Role::Reason;
        said.row = "cut-off";
        said.begin = match.capturedStart();
        said.end = match.capturedEnd();
        if (match.hasCaptured(1)) {
            said.fields.insert(piece.field, match.captured(1));
            const int status = piece.field == Field::Status ? match.captured(1).toInt() : 0;
            if (status / 100 == 3 && status != 300 && status != 304)
                said.symptom = Symptom::PreflightRedirect;
        }
        if (said.symptom == Symptom::AcaoWildcardWithCredentials)
            said.fields.insert(Field::Value, QStringLiteral("*"));
        takeRefused(start, said);
        found.append(said);
        return;
    }
}

} // namespace crosscheck::intake
