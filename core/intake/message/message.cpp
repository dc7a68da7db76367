#include "failures.h"
#include "intake/importer.h"
#include "lines.h"
#include "rows.h"

namespace crosscheck::intake {

namespace {

/// Positions in the UTF-8 bytes for positions in the UTF-16 text, asked for in any order.
class Bytes
{
public:
    explicit Bytes(const QString& text) : m_text(text) {}
    qsizetype at(qsizetype position)
    {
        if (position < m_position) {
            m_position = 0;
            m_bytes = 0;
        }
        m_bytes += QStringView(m_text).sliced(m_position, position - m_position).toUtf8().size();
        m_position = position;
        return m_bytes;
    }

private:
    const QString& m_text;
    qsizetype m_position = 0;
    qsizetype m_bytes = 0;
};

QList<engines::Said> saidIn(const QString& text)
{
    const engines::Squeezed squeezed = engines::squeeze(text);
    QList<engines::Said> said = engines::assemble(engines::findAll(allRows(), squeezed), squeezed);
    for (const engines::Said& line : shapedLines(text)) {
        bool covered = false;
        for (qsizetype i = said.size() - 1; i >= 0; --i) {
            const engines::Said& one = said[i];
            if (line.begin >= one.end || one.begin >= line.end)
                continue;
            // A shape is read only where no sentence is known, but for the network lines, which know more.
            if (line.row == "net-error" && (one.row == "chromium-net" || one.role == Role::Weak))
                said.removeAt(i);
            else if (one.role == Role::Weak && line.role != Role::Weak)
                said.removeAt(i);
            else
                covered = true;
        }
        if (!covered)
            said.append(line);
    }
    std::stable_sort(said.begin(), said.end(),
                     [](const auto& a, const auto& b) { return a.begin < b.begin; });
    return said;
}

double fit(QByteArrayView utf8)
{
    // Longer texts than any console prints are files of another kind; their beginning tells enough.
    const QString text = QString::fromUtf8(utf8.first(qMin<qsizetype>(utf8.size(), 64 * 1024)));
    const QList<facts::Message> messages = messagesOf(saidIn(text), text);
    double best = 0;
    qsizetype covered = 0;
    for (const facts::Message& message : messages) {
        covered += message.end - message.begin;
        best = qMax(best, message.isCors ? 0.7 : message.symptom != Symptom::NotCorsOther ? 0.6 : 0.3);
    }
    if (best > 0 && text.trimmed().size() > 0)
        best += 0.25 * qMin(1.0, double(covered) / double(text.trimmed().size()));
    return best;
}

Understood read(QByteArrayView utf8)
{
    Understood understood;
    understood.kind = Kind::ConsoleMessage;
    const QString text = QString::fromUtf8(utf8);
    understood.messages = messagesOf(saidIn(text), text);
    Bytes bytes(text);
    for (facts::Message& message : understood.messages) {
        understood.spans.append({message.begin, message.end, "message"});
        if (message.isCors && !understood.pageOrigin && !message.pageOrigin.isEmpty())
            understood.pageOrigin = message.pageOrigin.toUtf8();
        message.begin = bytes.at(message.begin);
        message.end = bytes.at(message.end);
    }
    return understood;
}

} // namespace

Importer make_message()
{
    return {"message", fit, read};
}

} // namespace crosscheck::intake
