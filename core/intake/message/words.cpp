#include "words.h"

#include "engines/value_marks.h"

#include <QRegularExpression>

namespace crosscheck::intake {

using fetch::Symptom;

namespace {

bool has(const QString& text, const char* word)
{
    return text.contains(QLatin1String(word), Qt::CaseInsensitive);
}

/// The first value in quotes that is no name of a header.
QString valueInQuotes(const QString& text)
{
    static const QRegularExpression value(QStringLiteral(
        "['\"‘“„«»`「『]\\s*((?!Access-Control|CORS|CORP)[^'\"’”“«»`」』]{1,200}?)\\s*['\"’”“»«`」』]"));
    static const QRegularExpression header(
        QStringLiteral("['\"‘’“”„«»`「」『』]?\\s*Access-Control-[\\w-]+\\s*['\"‘’“”„«»`「」『』]?"));
    auto it = value.globalMatch(QString(text).remove(header));
    while (it.hasNext()) {
        const QString found = it.next().captured(1);
        if (!has(found, "Access-Control") && !has(found, "Same Origin"))
            return found;
    }
    return {};
}

} // namespace

std::optional<Symptom> reasonInWords(const QString& text, QString* quoted)
{
    *quoted = valueInQuotes(text);
    if (has(text, "Access-Control-Allow-Headers"))
        return Symptom::HeaderNotAllowed;
    if (has(text, "Access-Control-Allow-Methods"))
        return Symptom::MethodNotAllowed;
    if (has(text, "Access-Control-Allow-Credentials"))
        return Symptom::AcacMissingOrNotTrue;
    if (!has(text, "Access-Control-Allow-Origin"))
        return std::nullopt;
    if (*quoted == u"*")
        return Symptom::AcaoWildcardWithCredentials;
    if (quoted->contains(QLatin1String("://")) || *quoted == u"null")
        return quoted->contains(u',') ? Symptom::AcaoMultipleValues : Symptom::AcaoMismatch;
    // What is wrong with the header where no value is named, in one of the commoner languages.
    static const QRegularExpression several(
        QStringLiteral(
            "\\b(?:multiple|m[uú]ltipl|plusieurs|mehrere|molteplici|meerdere|flera|wiel[eu]|více|birden|"
            "beberapa|több)|несколько|多个|多個|複数|여러"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (several.match(text).hasMatch())
        return Symptom::AcaoMultipleValues;
    static const QRegularExpression other(
        QStringLiteral(
            "does not match|stimmt nicht|no coincide|n[aã]o (?:coincide|corresponde)|ne correspond|"
            "non corrisponde|не совпада|nie pasuje|neodpovídá|komt niet overeen|eşleşm|matchar inte|"
            "tidak cocok|nem egyezik|不匹配|不符|一致しま|一致せ|일치하지"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return other.match(text).hasMatch() ? Symptom::AcaoMismatch : Symptom::AcaoMissing;
}

void takeQuoted(const QString& quoted, engines::Said& said)
{
    using engines::Field;
    const bool value = said.symptom == Symptom::AcaoMismatch || said.symptom == Symptom::AcaoMultipleValues ||
                       said.symptom == Symptom::AcaoWildcardWithCredentials;
    if (value && !said.fields.contains(Field::Value))
        said.fields.insert(Field::Value, quoted);
    if (said.symptom == Symptom::HeaderNotAllowed && !quoted.isEmpty())
        said.fields.insert(Field::Header, quoted);
}

bool isAboutPreflight(const QString& text)
{
    static const QRegularExpression preflight(
        QStringLiteral(
            "preflight|pré-?vérification|préalable|préliminaire|contrôle en amont|preliminar\\w*|"
            "comprobación previa|verificación previa|canal de verifi\\w*|previ[ao] al vuelo|solicitud "
            "previa|solicitud preparatoria|verificação "
            "prévia|"
            "de simulação|pré-?conex\\w*|verifica "
            "preliminare|предварительн\\w*|предпол[её]т\\w*|预检|預檢|預先|飞行前|印前|"
            "プリフライト|プレフライト|실행 전|사전|wstępn\\w*|ön denet\\w*|ön "
            "kontrol\\w*|předběžn\\w*|vorab\\w*|"
            "voorvlucht\\w*|voorbereidend\\w*|förhands\\w*|pra-?penerbangan|előzetes"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return preflight.match(text).hasMatch();
}

std::optional<int> statusInWords(const QString& text)
{
    static const QRegularExpression status(
        QStringLiteral("(?:stat[a-zéuó]*\\s*-?code|status|state?\\s*:|[ée]tat|estado|status|stato|stavu?|"
                       "stanu|staten|durum|"
                       "tila\\w*|állapot\\w*|κατάσταση\\w*|состояния|стану|"
                       "状态码|狀態代碼|狀態碼|ステータスコード|상태 "
                       "코드)\\s*(?:code|kod\\w*)?\\s*(?:[:：]\\s*|[ ][`'\"“])(\\d{3})\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = status.match(text);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

QString trimmedAddress(QString text)
{
    text.truncate(engines::withoutGluedWords(text));
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1)) {
        // Without its last mark where a search for addresses ended before it.
        if (engines::quoteEntity(QString(text.mid(at, 8) + u';')) > 0)
            text.truncate(at);
    }
    while (!text.isEmpty() && QStringLiteral(".,;:!)]*`'\"").contains(text.back())) {
        if (text.endsWith(QLatin1String("...")) && !text.endsWith(QLatin1String("....")))
            break;
        const bool opened = (text.back() == u')' && text.contains(u'(')) ||
                            (text.back() == u']' && text.contains(u'[')) ||
                            (text.back() == u'\'' && text.count(u'\'') % 2 == 0);
        if (opened)
            break;
        text.chop(1);
    }
    return text;
}

QStringList addressesIn(const QString& text)
{
    static const QRegularExpression address(
        QStringLiteral("\\b(?:https?|wss?|file|capacitor|ms-appx-web)://"
                       "(?:[!#-&*-;=?-Z_a-z~\\[\\]…]|\\([A-Za-z0-9_=,.'-]*\\))+"));
    QStringList found;
    auto it = address.globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        // Where the words themselves are a link, it leads to somebody's page about them.
        const QStringView before = QStringView(text).first(match.capturedStart());
        const QStringView linked = before.sliced(before.lastIndexOf(u'[') + 1);
        if (before.endsWith(u"](") && !linked.contains(QLatin1String("://")))
            continue;
        QString one = match.captured();
        // [text](address)
        const qsizetype link = one.indexOf(QLatin1String("]("));
        if (link >= 0)
            one.truncate(link);
        one = trimmedAddress(one);
        if (!one.contains(QLatin1String("developer.mozilla.org")) &&
            !one.contains(QLatin1String("docs.microsoft.com")) &&
            !one.contains(QLatin1String("//go.microsoft.com")))
            found.append(one);
    }
    return found;
}

qsizetype commentEnd(const QString& text, qsizetype begin, qsizetype from, qsizetype end)
{
    static const QRegularExpression mark(QStringLiteral("^[ \\t]*(//|#|\\*|--)"));
    const QStringView rest = QStringView(text).sliced(from, end - from);
    if (const qsizetype closed = rest.indexOf(u"*/"); closed >= 0)
        return from + closed;
    const qsizetype line = begin > 0 ? text.lastIndexOf(u'\n', begin - 1) + 1 : 0;
    constexpr qsizetype longest = 300;
    const auto match = mark.match(QStringView(text).sliced(line, qMin(begin - line, longest)));
    if (!match.hasMatch())
        return end;
    for (qsizetype at = text.indexOf(u'\n', from); at >= 0 && at < end; at = text.indexOf(u'\n', at + 1)) {
        if (!QStringView(text)
                 .sliced(at, qMin(longest, text.size() - at))
                 .trimmed()
                 .startsWith(match.capturedView(1)))
            return at;
    }
    return end;
}

} // namespace crosscheck::intake
