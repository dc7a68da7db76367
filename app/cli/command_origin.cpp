#include "command.h"
#include "url/origin.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace crosscheck::cli {

using namespace Qt::StringLiterals;

namespace {

/// JSON may escape half of a surrogate pair; the URL parser takes scalar values only.
QString scalars(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSurrogate())
            continue;
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else
            text[i] = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

std::optional<QByteArray> originOfText(const QString& input, const QJsonValue& base)
{
    std::optional<url::Url> baseUrl;
    if (base.isString()) {
        baseUrl = url::parseOrNull(scalars(base.toString()).toUtf8());
        if (!baseUrl)
            return std::nullopt;
    }
    const std::optional<url::Url> url = url::parseOrNull(input.toUtf8(), baseUrl ? &*baseUrl : nullptr);
    if (!url)
        return std::nullopt;
    return url::originOf(*url).serialized();
}

int batch()
{
    const std::optional<QByteArray> text = readInput(u"-"_s);
    if (!text)
        return 2;
    int number = 0;
    for (const QByteArray& line : text->split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        QJsonParseError error;
        const QJsonObject row = QJsonDocument::fromJson(line, &error).object();
        if (!row.value("input"_L1).isString()) {
            return fail(
                QCoreApplication::translate("cli", "line %1 is not a JSON object with an “input” (byte %2).")
                    .arg(number)
                    .arg(qMax(0, error.offset)));
        }
        const QString input = scalars(row.value("input"_L1).toString());
        QJsonObject out{{u"input"_s, input}};
        if (const std::optional<QByteArray> origin = originOfText(input, row.value("base"_L1)))
            out.insert("origin"_L1, QString::fromUtf8(*origin));
        else
            out.insert("failure"_L1, true);
        print(QJsonDocument(out).toJson(QJsonDocument::Compact) + '\n');
    }
    return 0;
}

QString reason(url::ParseError::Kind kind)
{
    using Kind = url::ParseError::Kind;
    switch (kind) {
    case Kind::MissingScheme:
        return QCoreApplication::translate("cli", "a scheme such as https: is missing");
    case Kind::InvalidHost:
        return QCoreApplication::translate("cli", "the host is not valid");
    case Kind::InvalidPort:
        return QCoreApplication::translate("cli", "the port is not a number from 0 to 65535");
    case Kind::EmptyHost:
        return QCoreApplication::translate("cli", "the host is empty");
    case Kind::ForbiddenHostCharacter:
        return QCoreApplication::translate("cli", "this character may not stand in a host");
    case Kind::InvalidIpv4:
        return QCoreApplication::translate("cli", "this is not an IPv4 address");
    case Kind::InvalidIpv6:
        return QCoreApplication::translate("cli", "this is not an IPv6 address");
    case Kind::InvalidIdna:
        return QCoreApplication::translate("cli", "this is not a valid international domain name");
    case Kind::NotRelative:
        return QCoreApplication::translate("cli", "nothing can be relative to the base URL");
    }
    return {};
}

} // namespace

Command make_origin()
{
    return {
        "origin", "prints the origin of a URL",
        "origin URL\n       crosscheck-cli origin --batch\n\n"
        "The origin by the WHATWG URL standard. --batch reads JSON Lines {\"input\",\"base\"} and writes\n"
        "{\"input\",\"origin\"} or {\"input\",\"failure\":true} for each.",
        [](const Call& call) {
            if (call.arguments == QStringList{u"--batch"_s})
                return batch();
            if (call.arguments.size() != 1)
                return fail(QCoreApplication::translate("cli", "origin takes one URL, or --batch."));
            const url::ParseResult result = url::parse(call.arguments.first().toUtf8());
            if (const auto* error = std::get_if<url::ParseError>(&result)) {
                return fail(QCoreApplication::translate("cli", "not a URL: %1 (byte %2).")
                                .arg(reason(error->kind))
                                .arg(error->position));
            }
            print(url::originOf(std::get<url::Url>(result)).serialized() + '\n');
            return 0;
        }};
}

} // namespace crosscheck::cli
