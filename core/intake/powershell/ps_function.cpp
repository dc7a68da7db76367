#include "intake/powershell/ps_reader.h"

#include <QRegularExpression>

namespace crosscheck::intake {

/// Keeps the function whose block begins at this place, with what it takes in brackets behind its name or in param(…), where the
/// text behind calls it. One that is never called is read where it stands.
void PsReader::keepFunction(const QByteArray& name, QByteArray takes)
{
    const qsizetype end = closing(m_at);
    const QRegularExpression called(QStringLiteral("(?:^|[\\n;|({=])[ \\t]*%1\\b")
                                        .arg(QRegularExpression::escape(QString::fromUtf8(name))),
                                    QRegularExpression::CaseInsensitiveOption);
    constexpr int most = 200;
    if (peek() != '{' || m_functions.size() >= most ||
        !called.match(QString::fromUtf8(m_text.mid(end + 1))).hasMatch())
        return;
    Function function{{}, m_at + 1, end};
    static const QRegularExpression param(
        QStringLiteral("^\\{\\s*(?:\\[CmdletBinding\\([^)]*\\)\\]\\s*)?param\\s*(?=\\()"),
        QRegularExpression::CaseInsensitiveOption);
    const auto head = param.match(QString::fromLatin1(m_text.mid(m_at, 200)));
    if (head.hasMatch()) {
        const qsizetype open = m_at + head.capturedEnd();
        function.from = qMin(closing(open) + 1, end);
        takes = m_text.mid(open, function.from - open);
    }
    static const QRegularExpression one(
        QStringLiteral("\\$(\\w+)(?:\\s*=\\s*(?:\"([^\"$`]*)\"|'([^']*)'|(\\d+)))?"));
    for (const auto& match : one.globalMatch(QString::fromUtf8(takes))) {
        const QString value = match.captured(2) + match.captured(3) + match.captured(4);
        function.parameters.append({match.captured(1).toLower().toUtf8(),
                                    match.lastCapturedIndex() > 1 ? psText(value.toUtf8()) : PsValue()});
    }
    m_functions.insert(name.toLower(), function);
    m_at = qMin(end + 1, m_text.size());
}

/// Reads a function's block with what the call hands to it; what it sets is forgotten. What it gives: a value, or a list of them.
PsValue PsReader::callFunction(const QByteArray& name, const PsCall& call)
{
    const Function function = m_functions.take(name); // it doesn't call itself here
    const QHash<QByteArray, PsValue> outside = m_variables;
    const qsizetype back = m_at;
    QList<QByteArray> open; // for what the call hands over without a name
    for (const auto& [parameter, usual] : function.parameters) {
        const PsValue* given = call.find(parameter);
        m_variables.insert(parameter, given ? *given : usual);
        if (!given)
            open.append(parameter);
    }
    for (const auto& [parameter, value] : call.parameters) {
        if (parameter.isEmpty() && !open.isEmpty())
            m_variables.insert(open.takeFirst(), value);
    }
    QList<PsValue> given;
    QList<PsValue>* const outer = std::exchange(m_given, &given);
    if (++m_rounds < 2000) {
        m_at = function.from;
        statements(function.end);
    }
    m_given = outer;
    m_at = back;
    m_variables = outside;
    m_functions.insert(name, function);
    PsValue value;
    value.kind = given.isEmpty() ? PsValue::Kind::Null : PsValue::Kind::List;
    value.items = given;
    return given.size() == 1 ? given.first() : value;
}

} // namespace crosscheck::intake
