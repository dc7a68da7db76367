#include "intake/curl/option_names.h"
#include "intake/curl/options.h"

namespace crosscheck::intake {

namespace {

bool separates(char c)
{
    return c == ' ' || c == '\t' || c == '=' || c == ':';
}

/// A value in quotes, with the escapes that curl knows in it.
QByteArray unquoted(QByteArrayView text)
{
    QByteArray out;
    for (qsizetype i = 1; i < text.size() && text[i] != '"'; ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const char c = text[++i];
        out += c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c == 'v' ? '\v' : c;
    }
    return out;
}

} // namespace

QList<std::pair<QByteArray, QByteArray>> curlConfig(QByteArrayView bytes)
{
    QList<std::pair<QByteArray, QByteArray>> settings;
    for (const QByteArray& raw : bytes.toByteArray().split('\n')) {
        const QByteArray line = raw.trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        qsizetype end = 0;
        while (end < line.size() && !separates(line.at(end)))
            ++end;
        QByteArray name = line.first(end);
        while (end < line.size() && separates(line.at(end)))
            ++end;
        QByteArrayView rest = QByteArrayView(line).sliced(end);
        if (name.startsWith("--"))
            name.remove(0, 2);
        else if (name.startsWith('-'))
            name = name.size() == 2 ? curlOptionOfLetter(name.at(1)).value_or(name.mid(1)) : name.mid(1);
        if (rest.startsWith('"')) {
            settings.append({name, unquoted(rest)});
            continue;
        }
        // Without quotes a value ends at a blank.
        qsizetype blank = 0;
        while (blank < rest.size() && rest[blank] != ' ' && rest[blank] != '\t')
            ++blank;
        settings.append({name, rest.first(blank).toByteArray()});
    }
    return settings;
}

} // namespace crosscheck::intake
