#include "intake/python/to_script.h"

#include <QList>

namespace crosscheck::intake {

namespace {

bool isOfWord(char c)
{
    return isalnum(uchar(c)) || c == '_' || uchar(c) >= 0x80;
}

class Converter
{
public:
    explicit Converter(QByteArrayView text) : m_text(text) {}

    QByteArray converted()
    {
        while (m_at < m_text.size())
            step();
        return m_out;
    }

private:
    struct Bracket
    {
        qsizetype at;       ///< in the output
        bool call = false;  ///< behind a name: its arguments
        bool named = false; ///< an argument with a name is open
        bool comma = false;
    };

    char peek(qsizetype offset = 0) const
    {
        return m_at + offset < m_text.size() ? m_text[m_at + offset] : '\0';
    }

    void step()
    {
        const char c = peek();
        if (c == '#') {
            while (m_at < m_text.size() && peek() != '\n')
                ++m_at;
        } else if (c == '\\' && peek(1) == '\n') {
            m_at += 2;
        } else if (c == '"' || c == '\'') {
            string({});
        } else if (isOfWord(c)) {
            word();
        } else if (c == '(' || c == '[' || c == '{') {
            m_open.append({m_out.size(),
                           c == '(' && !m_out.isEmpty() && (isOfWord(m_out.back()) || m_out.back() == ')'),
                           false, false});
            put(c);
        } else if (c == ')' || c == ']' || c == '}') {
            close(c);
        } else if (c == ',' && !m_open.isEmpty()) {
            endArgument();
            m_open.last().comma = true;
            put(c);
        } else {
            put(c);
        }
    }

    void put(char c)
    {
        m_out += c;
        ++m_at;
        m_afterText = m_afterText && isspace(uchar(c));
    }

    void endArgument()
    {
        if (m_open.last().named)
            m_out += '}';
        m_open.last().named = false;
    }

    void close(char c)
    {
        if (!m_open.isEmpty()) {
            endArgument();
            const Bracket bracket = m_open.takeLast();
            if (c == ')' && !bracket.call && bracket.comma) { // a tuple
                m_out[bracket.at] = '[';
                c = ']';
            }
        }
        m_out += c;
        ++m_at;
        m_afterText = false;
    }

    void word()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && isOfWord(m_text[m_at]))
            ++m_at;
        const QByteArray name = m_text.sliced(from, m_at - from).toByteArray();
        if ((peek() == '"' || peek() == '\'') && name.size() <= 2 &&
            name.toLower().toStdString().find_first_not_of("rbfu") == std::string::npos) {
            string(name.toLower());
            return;
        }
        m_afterText = false;
        qsizetype next = m_at;
        while (next < m_text.size() && (m_text[next] == ' ' || m_text[next] == '\t'))
            ++next;
        const bool sets = next + 1 < m_text.size() && m_text[next] == '=' && m_text[next + 1] != '=';
        if (sets && !m_open.isEmpty() && m_open.last().call) {
            m_out += "{\"=" + name + "\": ";
            m_open.last().named = true;
            m_at = next + 1;
            return;
        }
        m_out += name == "True" ? "true" : name == "False" ? "false" : name == "None" ? "null" : name;
    }

    /// A text, of whatever kind its letters say; texts behind each other are one.
    void string(const QByteArray& kind)
    {
        const char quote = peek();
        const bool triple = peek(1) == quote && peek(2) == quote;
        const QByteArray end(triple ? 3 : 1, quote);
        const qsizetype from = m_at + end.size();
        qsizetype to = from;
        while (to < m_text.size() && !m_text.sliced(to).startsWith(end) && (triple || m_text[to] != '\n'))
            to += m_text[to] == '\\' ? 2 : 1;
        to = qMin(to, m_text.size());
        if (m_afterText)
            m_out += " + ";
        m_out += '`';
        const bool raw = kind.contains('r'), format = kind.contains('f');
        for (qsizetype i = from; i < to; ++i) {
            const char c = m_text[i];
            if (c == '`' || (c == '\\' && raw))
                m_out += '\\';
            else if (c == '$' && i + 1 < to && m_text[i + 1] == '{' && !format)
                m_out += '\\';
            else if (format && c == '{' && i + 1 < to && m_text[i + 1] != '{')
                m_out += '$';
            if (format && (c == '{' || c == '}') && i + 1 < to && m_text[i + 1] == c)
                ++i; // {{ is a brace
            m_out += c;
            if (c == '\\' && !raw && i + 1 < to)
                m_out += m_text[++i];
        }
        m_out += '`';
        m_at = qMin(to + end.size(), m_text.size());
        m_afterText = !m_open.isEmpty();
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    QByteArray m_out;
    QList<Bracket> m_open;
    bool m_afterText = false; ///< only blanks stand between a text and this place, inside of brackets
};

} // namespace

QByteArray scriptOfPython(QByteArrayView python)
{
    return Converter(python).converted();
}

} // namespace crosscheck::intake
