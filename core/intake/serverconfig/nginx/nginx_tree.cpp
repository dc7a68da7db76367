#include "intake/serverconfig/nginx/nginx_tree.h"

namespace crosscheck::intake::serverconfig {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// https://nginx.org/en/docs/beginners_guide.html#conf_structure
class Reader
{
public:
    explicit Reader(QByteArrayView text) : m_text(text) {}

    QList<Directive> block(int depth)
    {
        QList<Directive> out;
        Directive current;
        bool begun = false;
        while (skip(), m_at < m_text.size()) {
            const char c = m_text.at(m_at);
            if (c == '}') {
                ++m_at;
                if (depth > 0)
                    break;
                continue;
            }
            if (c == ';' || c == '{') {
                ++m_at;
                if (c == '{') {
                    current.block = true;
                    if (depth < 32)
                        current.children = block(depth + 1);
                }
                current.end = m_at;
                if (begun)
                    out.append(current);
                current = {};
                begun = false;
                continue;
            }
            const qsizetype from = m_at;
            const QByteArray word = token();
            if (!begun) {
                current.name = word;
                current.begin = from;
                begun = true;
            } else {
                current.arguments.append(word);
            }
            current.end = m_at;
        }
        if (begun)
            out.append(current);
        return out;
    }

private:
    void skip()
    {
        while (m_at < m_text.size()) {
            if (isSpace(m_text.at(m_at))) {
                ++m_at;
            } else if (m_text.at(m_at) == '#') {
                while (m_at < m_text.size() && m_text.at(m_at) != '\n')
                    ++m_at;
            } else {
                return;
            }
        }
    }

    QByteArray token()
    {
        const char quote = m_text.at(m_at) == '"' || m_text.at(m_at) == '\'' ? m_text.at(m_at) : 0;
        if (quote)
            ++m_at;
        QByteArray out;
        while (m_at < m_text.size()) {
            const char c = m_text.at(m_at);
            if (quote ? c == quote : isSpace(c) || c == ';' || (c == '{' && !out.endsWith('$')))
                break;
            if (c == '\\' && m_at + 1 < m_text.size()) {
                const char next = m_text.at(m_at + 1);
                if (next != '"' && next != '\'' && next != '\\')
                    out += c;
                out += next;
                m_at += 2;
                continue;
            }
            out += c;
            ++m_at;
        }
        if (quote && m_at < m_text.size())
            ++m_at;
        return out;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace

QList<Directive> readNginx(QByteArrayView text)
{
    return Reader(text).block(0);
}

} // namespace crosscheck::intake::serverconfig
