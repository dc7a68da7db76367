#include "intake/powershell/ps_reader.h"
#include "intake/request_notes.h"

#include <QRegularExpression>

namespace crosscheck::intake {

/// The parameters in the brackets at this place, which are passed over: [Parameter(Mandatory)][string]$Name = 'value', …
QList<std::pair<QByteArray, std::optional<PsValue>>> PsReader::parameterList()
{
    QList<std::pair<QByteArray, std::optional<PsValue>>> list;
    const qsizetype end = closing(m_at++);
    const bool outside = std::exchange(m_oneByOne, true);
    bool isSwitch = false;
    while (m_at < end && !m_error) {
        skipSpace(true);
        if (peek() == '[') {
            const qsizetype close = closingSquare(m_at);
            isSwitch = m_text.mid(m_at, 8).toLower() == "[switch]";
            m_at = close == -1 ? end : close + 1;
        } else if (peek() == '$' && isNameByte(peek(1))) {
            ++m_at;
            const QByteArray called = name().toLower();
            std::optional<PsValue> usual = isSwitch ? std::optional(psBool(false)) : std::nullopt;
            skipSpace(true);
            if (peek() == '=') {
                ++m_at;
                usual = expression();
            }
            list.append({called, usual});
            isSwitch = false;
        } else {
            ++m_at;
        }
    }
    m_oneByOne = outside;
    m_at = qMin(end + 1, m_text.size());
    return list;
}

/// param(…) of a script: what its parameters are where nobody gives them.
void PsReader::readParameters()
{
    for (const auto& [called, usual] : parameterList()) {
        if (usual)
            m_variables.insert(called, *usual);
    }
}

/// Keeps the function, what it takes standing in brackets behind its name or in param(…), where the text behind calls it. One that
/// is never called is read where it stands.
void PsReader::keepFunction(const QByteArray& name, qsizetype takes)
{
    m_at = takes;
    Function function;
    if (peek() == '(')
        function.parameters = parameterList();
    skipSpace(true);
    const qsizetype end = closing(m_at);
    const QRegularExpression called(QStringLiteral("(?:^|[\\n;|({=])[ \\t]*%1\\b")
                                        .arg(QRegularExpression::escape(QString::fromUtf8(name))),
                                    QRegularExpression::CaseInsensitiveOption);
    constexpr int most = 200;
    if (peek() != '{')
        return;
    if (m_functions.size() >= most || !called.match(QString::fromUtf8(m_text.mid(end + 1))).hasMatch()) {
        ++m_calls;
        readBlock(true);
        --m_calls;
        m_leaves = Leaves::Nothing;
        m_mayLeave = false;
        return;
    }
    readHead(function);
    m_functions.insert(name.toLower(), function);
    m_at = qMin(end + 1, m_text.size());
}

/// Where the block at this place begins and ends, what param(…) at its head names being its parameters.
void PsReader::readHead(Function& function)
{
    static const QRegularExpression param(QStringLiteral("^\\{\\s*(?:<#[^>]*#>\\s*)?(?:\\[(?:CmdletBinding|"
                                                         "OutputType)\\([^\\n]*\\)\\]\\s*)*param\\s*(?=\\()"),
                                          QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype farthest = 2000;
    function.end = closing(m_at);
    function.from = m_at + 1;
    const auto head = param.match(QString::fromLatin1(m_text.mid(m_at, farthest)));
    if (!head.hasMatch())
        return;
    m_at += head.capturedEnd();
    function.parameters = parameterList();
    function.from = qMin(m_at, function.end);
}

/// { … } as a value, which is passed over; it is read where it is called.
PsValue PsReader::scriptBlock()
{
    const qsizetype end = closing(m_at);
    PsValue block = psText(m_text.mid(m_at, end + 1 - m_at));
    block.kind = PsValue::Kind::Block;
    block.items = {psNumber(double(m_at), true)};
    m_at = qMin(end + 1, m_text.size());
    return block;
}

PsValue PsReader::callBlock(const PsValue& block, const PsCall& call)
{
    const qsizetype back = m_at;
    m_at = block.items.value(0).text.toLongLong();
    Function function;
    if (peek() == '{')
        readHead(function);
    m_at = back;
    return run(function, call);
}

/// Reads a block with what the call hands to it; what it sets is forgotten. What it gives: a value, or a list of them.
PsValue PsReader::run(const Function& function, const PsCall& call)
{
    const Nesting nesting(m_nesting);
    const QHash<QByteArray, PsValue> outside = m_variables;
    const qsizetype back = m_at;
    QList<QByteArray> open; // for what the call hands over without a name
    for (const auto& [parameter, usual] : function.parameters) {
        const PsValue* given = call.find(parameter);
        m_variables.insert(parameter, given ? *given : usual.value_or(PsValue()));
        if (!given)
            open.append(parameter);
    }
    PsValue rest = psList({});
    for (const auto& [parameter, value] : call.parameters) {
        if (parameter.isEmpty() && !open.isEmpty())
            m_variables.insert(open.takeFirst(), value);
        else if (parameter.isEmpty())
            rest.items.append(value);
        else if (function.parameters.isEmpty())
            rest.map.append({parameter, value});
    }
    if (function.parameters.isEmpty())
        m_variables.insert("args", rest);
    QList<PsValue> given;
    QList<PsValue>* const outer = std::exchange(m_given, &given);
    const bool commas = std::exchange(m_oneByOne, false);
    const int uncertain = std::exchange(m_uncertain, 0), loops = std::exchange(m_loops, 0);
    const bool mayLeave = m_mayLeave;
    ++m_calls;
    if (++m_rounds < 2000 && !nesting.tooDeep()) {
        m_at = function.from;
        statements(function.end);
    }
    --m_calls;
    m_uncertain = uncertain;
    m_loops = loops;
    m_mayLeave = mayLeave;
    m_leaves = Leaves::Nothing;
    m_oneByOne = commas;
    m_given = outer;
    m_at = back;
    m_variables = outside;
    return given.size() == 1 ? given.first() : given.isEmpty() ? PsValue() : psList(given);
}

PsValue PsReader::callFunction(const QByteArray& name, const PsCall& call)
{
    const Function function = m_functions.take(name); // it doesn't call itself here
    const PsValue value = run(function, call);
    m_functions.insert(name, function);
    return value;
}

} // namespace crosscheck::intake
