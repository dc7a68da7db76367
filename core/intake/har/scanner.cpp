#include "intake/har/entry.h"
#include "intake/har/parse.h"
#include "url/origin.h"

#include <cstring>

namespace crosscheck::intake {

namespace {

/// Walks JSON by strings and brackets alone: what is between them may be broken.
class Scanner
{
public:
    Scanner(QByteArrayView bytes, const HarOptions& options) : m_bytes(bytes), m_options(options) {}

    HarText read()
    {
        m_at = m_bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
        while (m_at < m_bytes.size() && !m_stopped) {
            const char c = m_bytes[m_at];
            if (c == '{')
                object(0, {});
            else if (c == '[')
                entries();
            else
                ++m_at;
        }
        return m_out;
    }

private:
    void skipSpace()
    {
        while (m_at < m_bytes.size() &&
               (m_bytes[m_at] == ' ' || m_bytes[m_at] == '\n' || m_bytes[m_at] == '\r' ||
                m_bytes[m_at] == '\t' || m_bytes[m_at] == ','))
            ++m_at;
    }

    /// At a quote: behind the string that starts here; the end of the text where it does not close.
    qsizetype stringEnd(qsizetype from) const
    {
        qsizetype at = from + 1;
        for (;;) {
            const void* found = at < m_bytes.size()
                                    ? std::memchr(m_bytes.data() + at, '"', size_t(m_bytes.size() - at))
                                    : nullptr;
            if (!found)
                return m_bytes.size();
            at = static_cast<const char*>(found) - m_bytes.data();
            qsizetype slashes = 0;
            while (at - slashes - 1 > from && m_bytes[at - slashes - 1] == '\\')
                ++slashes;
            ++at;
            if (slashes % 2 == 0)
                return at;
        }
    }

    /// At a bracket: behind the one that closes it, -1 where none does.
    qsizetype bracketEnd(qsizetype from) const
    {
        int depth = 0;
        for (qsizetype at = from; at < m_bytes.size();) {
            const char c = m_bytes[at];
            if (c == '"') {
                at = stringEnd(at);
                continue;
            }
            ++at;
            if (c == '{' || c == '[')
                ++depth;
            else if ((c == '}' || c == ']') && --depth == 0)
                return at;
        }
        return -1;
    }

    void skipValue()
    {
        skipSpace();
        if (m_at >= m_bytes.size())
            return;
        const char c = m_bytes[m_at];
        if (c == '"') {
            m_at = stringEnd(m_at);
        } else if (c == '{' || c == '[') {
            const qsizetype end = bracketEnd(m_at);
            if (end == -1)
                error(m_at, QStringLiteral("the text ends inside of this value"));
            m_at = end == -1 ? m_bytes.size() : end;
        } else {
            while (m_at < m_bytes.size() && !QByteArrayView(",}] \n\r\t").contains(m_bytes[m_at]))
                ++m_at;
        }
    }

    void error(qsizetype offset, const QString& what) { m_out.errors.append({offset, what}); }

    /// The document's object, `log`, or an entry that stands alone.
    void object(int depth, const QByteArray& name)
    {
        const qsizetype opened = m_at++;
        while (m_at < m_bytes.size() && !m_stopped) {
            skipSpace();
            if (m_at >= m_bytes.size())
                break;
            if (m_bytes[m_at] == '}') {
                ++m_at;
                return;
            }
            if (m_bytes[m_at] != '"') { // broken: to the next thing that may be a member
                if (m_bytes[m_at] == '{' || m_bytes[m_at] == '[')
                    skipValue();
                else
                    ++m_at;
                continue;
            }
            const qsizetype keyFrom = m_at;
            m_at = stringEnd(m_at);
            const QByteArrayView key = m_bytes.sliced(keyFrom + 1, qMax(qsizetype(0), m_at - keyFrom - 2));
            skipSpace();
            if (m_at >= m_bytes.size() || m_bytes[m_at] != ':')
                continue;
            ++m_at;
            skipSpace();
            if (m_at >= m_bytes.size())
                break;
            if (key == "entries" && m_bytes[m_at] == '[') {
                entries();
            } else if (key == "pages" && m_bytes[m_at] == '[') {
                pages();
            } else if (key == "log" && m_bytes[m_at] == '{' && depth == 0) {
                object(1, "log");
            } else if (key == "request" && m_bytes[m_at] == '{' && name.isEmpty()) {
                const qsizetype end = bracketEnd(opened); // this object is itself an entry
                entry(opened, end);
                m_at = end == -1 ? m_bytes.size() : end;
                return;
            } else {
                skipValue();
            }
        }
    }

    void entries()
    {
        ++m_at;
        while (m_at < m_bytes.size() && !m_stopped) {
            skipSpace();
            if (m_at >= m_bytes.size())
                break;
            const char c = m_bytes[m_at];
            if (c == ']') {
                ++m_at;
                return;
            }
            if (c != '{') {
                skipValue();
                if (m_at < m_bytes.size() && (m_bytes[m_at] == '}' || m_bytes[m_at] == ':'))
                    ++m_at;
                continue;
            }
            const qsizetype from = m_at;
            const qsizetype end = bracketEnd(from);
            entry(from, end);
            m_at = end == -1 ? m_bytes.size() : end;
            if (m_options.progress && !m_options.progress(m_at))
                m_stopped = true;
        }
    }

    void entry(qsizetype from, qsizetype end)
    {
        if (end == -1) {
            error(from, QStringLiteral("the text ends inside of this entry"));
            return;
        }
        HarEntry made;
        made.index = m_index++;
        made.offset = from;
        const QString what = parseHarEntry(m_bytes, from, end, m_options.bodies, made);
        if (!what.isEmpty())
            error(from, what);
        if (!made.request.url.isEmpty())
            m_out.entries.append(made);
    }

    void pages()
    {
        const qsizetype end = bracketEnd(m_at);
        if (end != -1) {
            for (const auto& [id, title] : parseHarPages(m_bytes.sliced(m_at, end - m_at))) {
                const std::optional<url::Url> page = url::parseOrNull(title);
                if (page && page->isHttp())
                    m_out.pages.insert(id, url::originOf(*page).serialized());
                else if (title == "null")
                    m_out.pages.insert(id, "null");
            }
        }
        m_at = end == -1 ? m_bytes.size() : end;
    }

    QByteArrayView m_bytes;
    const HarOptions& m_options;
    qsizetype m_at = 0, m_index = 0;
    bool m_stopped = false;
    HarText m_out;
};

} // namespace

HarText readHar(QByteArrayView bytes, const HarOptions& options)
{
    return Scanner(bytes, options).read();
}

} // namespace crosscheck::intake
