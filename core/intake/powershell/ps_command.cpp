#include "intake/powershell/ps_reader.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

/// One argument of a command: a word without quotes is text, up to a blank.
PsValue PsReader::argument(QList<std::pair<QByteArray, PsValue>>& splatted)
{
    if (peek() == '@' && isNameByte(peek(1))) { // @parameters
        ++m_at;
        const QByteArray called = name().toLower();
        splatted = m_variables.value(called).map;
        m_notes += m_valueNotes.value(called);
        return {};
    }
    if (startsExpression() && peek() != '[' && !(peek() >= '0' && peek() <= '9')) {
        PsValue value = primary();
        // A list of values: -F 'a','b'
        for (;;) {
            const qsizetype behind = m_at;
            skipSpace(false);
            if (peek() != ',') {
                m_at = behind;
                break;
            }
            ++m_at;
            PsValue list;
            list.kind = PsValue::Kind::List;
            list.items = value.kind == PsValue::Kind::List ? value.items : QList<PsValue>{value};
            skipSpace(true);
            list.items.append(primary());
            value = list;
        }
        // Text goes on behind a quote or a variable: "$base"/x
        while (m_at < m_text.size() && !QByteArrayView(" \t\r\n;|),}`").contains(m_text.at(m_at)) &&
               !m_error) {
            const qsizetype before = m_at;
            const PsValue more = peek() == '"' || peek() == '\'' || peek() == '$'
                                     ? primary()
                                     : psText(QByteArray(1, char(m_text.at(m_at++))));
            value = psText(value.shown() + more.shown());
            if (m_at == before)
                ++m_at;
        }
        return value;
    }
    PsValue value = psText({});
    // A bracket begins the next argument: New-Object System.Net.Cookie("a", "b")
    while (m_at < m_text.size() && !QByteArrayView(" \t\r\n;|(),}<>").contains(m_text.at(m_at)) && !m_error) {
        const int c = peek();
        if (c == '`' && peek(1) != -1 && peek(1) != '\n' && peek(1) != '\r') {
            value.text += char(peek(1));
            m_at += 2;
        } else if (c == '`') {
            break;
        } else if (c == '"' || c == '\'') {
            value.text += string().shown();
        } else if (c == '$' && isNameByte(peek(1))) {
            const qsizetype from = m_at++;
            const PsValue part = variable(from);
            value.unknown += part.unknown;
            value.text += part.shown();
        } else if (c == '&') {
            fail(m_at, words::text(refusals::unexpected, QStringLiteral("&")));
        } else {
            value.text += char(c);
            ++m_at;
        }
    }
    return value;
}

PsValue PsReader::command(const std::optional<PsValue>& input)
{
    const qsizetype from = m_at;
    if (peek() == '&' || peek() == '.') { // the call operator
        ++m_at;
        skipSpace(false);
    }
    QList<std::pair<QByteArray, PsValue>> splatted;
    PsCall call;
    const qsizetype wordFrom = m_at;
    call.name = argument(splatted).shown();
    call.begin = m_clean.origin(wordFrom);
    if (call.name.isEmpty())
        return {};
    call.words.append(Word{call.name, m_clean.origin(wordFrom), m_clean.origin(m_at)});
    const QByteArray lower = call.name.toLower();
    const bool program = lower == "curl.exe" || lower.endsWith("/curl") || lower.endsWith("\\curl.exe");
    const bool web = isWebCmdlet(call.name);
    static const QRegularExpression cmdlet(
        QStringLiteral("^(?:[A-Za-z]+-[A-Za-z]+|%|\\?|select|where|foreach)$"));
    if (!program && !web && lower != "curl" && lower != "wget" && !m_functions.contains(lower) &&
        !cmdlet.match(QString::fromUtf8(call.name)).hasMatch()) {
        m_at = from; // prose, output, another program
        return {};
    }
    const QList<Note> before = m_notes;
    while (!m_error) {
        skipSpace(false);
        const int c = peek();
        if (c == -1 || c == '\n' || c == ';' || c == '|' || c == ')' || c == '}')
            break;
        if (c == '>' || c == '<') {
            skipLine();
            break;
        }
        if (c == '{') { // a script block
            if (lower == "foreach-object" || lower == "foreach" || lower == "%")
                forEach("_", input.value_or(unknown(from)));
            else
                m_at = qMin(closing(m_at) + 1, m_text.size());
            continue;
        }
        const qsizetype argumentFrom = m_at;
        if (!program && c == '-' && isNameByte(peek(1)) && !(peek(1) >= '0' && peek(1) <= '9')) {
            ++m_at;
            QByteArray parameter;
            while (isNameByte(peek()))
                parameter += char(m_text.at(m_at++));
            const bool attached = peek() == ':';
            m_at += attached ? 1 : 0;
            skipSpace(false);
            PsValue value;
            value.kind = PsValue::Kind::Bool;
            value.text = "true";
            const bool next = attached || (peek() != -1 && peek() != '\n' && peek() != ';' && peek() != '|' &&
                                           peek() != ')' && !(peek() == '-' && isNameByte(peek(1))));
            static const QList<QByteArray> switches{"usebasicparsing",
                                                    "skipcertificatecheck",
                                                    "allowunencryptedauthentication",
                                                    "usedefaultcredentials",
                                                    "disablekeepalive",
                                                    "passthru",
                                                    "skipheadervalidation",
                                                    "compress",
                                                    "preserveauthorizationonredirect",
                                                    "skiphttperrorcheck",
                                                    "raw"};
            const QByteArray name = parameter.toLower();
            const bool isSwitch =
                std::any_of(switches.begin(), switches.end(),
                            [&name](const QByteArray& one) { return one.startsWith(name); }) &&
                name.size() > 3;
            if (next && (attached || !isSwitch))
                value = argument(splatted);
            call.parameters.append({name, value});
        } else {
            const PsValue value = argument(splatted);
            if (!splatted.isEmpty()) {
                for (const auto& entry : splatted)
                    call.parameters.append({entry.first.toLower(), entry.second});
                splatted.clear();
                continue;
            }
            if (value.kind == PsValue::Kind::List && program) {
                for (const PsValue& item : value.items)
                    call.words.append(
                        Word{item.shown(), m_clean.origin(argumentFrom), m_clean.origin(m_at), item.unknown});
            } else {
                call.words.append(
                    Word{value.shown(), m_clean.origin(argumentFrom), m_clean.origin(m_at), value.unknown});
            }
            call.parameters.append({{}, value});
            if (m_at == argumentFrom)
                ++m_at;
        }
    }
    call.end = m_clean.origin(m_at);
    call.notes = m_notes;
    if (m_error)
        return {};
    if (input && web && !call.find("body"))
        call.parameters.append({"body", *input});
    if (input && program && input->kind == PsValue::Kind::Text && input->unknown.isEmpty())
        call.input = input->text + '\n';
    if (program || web || lower == "curl" || lower == "wget")
        m_out.calls.append(call);
    if (m_functions.contains(lower))
        callFunction(lower, call);
    if (lower == "convertto-json") {
        const PsValue* given = call.find("inputobject");
        const PsValue subject = input                       ? *input
                                : given                     ? *given
                                : call.parameters.isEmpty() ? PsValue()
                                                            : call.parameters.first().second;
        return psText(psJson(subject, call.find("compress") != nullptr));
    }
    if (lower == "new-object") {
        PsValue value;
        const QByteArray type = call.words.value(1).text.toLower();
        if (type.endsWith("webrequestsession")) {
            value.kind = PsValue::Kind::Session;
            return value;
        }
        if (type.contains("dictionary[") || type.endsWith("hashtable") || type.endsWith("dictionary")) {
            value.kind = PsValue::Kind::Map;
            return value;
        }
        if (type.endsWith("net.cookie")) {
            value.kind = PsValue::Kind::Cookie;
            if (call.parameters.size() > 1)
                value.items = call.parameters.at(1).second.items;
            return value;
        }
    }
    m_notes = before;
    PsValue result = unknown(from);
    m_notes = before;
    return result;
}

} // namespace crosscheck::intake
