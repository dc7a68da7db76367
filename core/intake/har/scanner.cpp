#include "intake/brackets.h"
#include "intake/har/entry.h"
#include "intake/har/parse.h"
#include "url/origin.h"

namespace crosscheck::intake {

namespace {

/// Walks JSON by strings and brackets alone: what is between them may be broken.
class Scanner
{
public:
    Scanner(QByteArrayView bytes, const HarVisitor& visitor) : m_bytes(bytes), m_visitor(visitor) {}

    void read()
    {
        m_at = m_bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
        while (m_at < m_bytes.size() && !m_stopped) {
            const char c = m_bytes[m_at];
            if (c == '{')
                object(0, {});
            else if (c == '[')
                entries(true);
            else
                ++m_at;
        }
    }

private:
    void skipSpace()
    {
        while (m_at < m_bytes.size() &&
               (m_bytes[m_at] == ' ' || m_bytes[m_at] == '\n' || m_bytes[m_at] == '\r' ||
                m_bytes[m_at] == '\t' || m_bytes[m_at] == ','))
            ++m_at;
    }

    /// At a bracket: behind the one that closes it, -1 where none does.
    qsizetype bracketEnd(qsizetype from) const
    {
        // A text that is broken again and again isn't looked through to its end each time.
        return intake::bracketEnd(m_bytes, from,
                                  m_broken < 20 ? m_bytes.size() : qMin(m_bytes.size(), from + (8 << 20)));
    }

    void skipValue()
    {
        skipSpace();
        if (m_at >= m_bytes.size())
            return;
        const char c = m_bytes[m_at];
        if (c == '"') {
            m_at = stringEnd(m_bytes, m_at);
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

    void error(qsizetype offset, const QString& what) { m_visitor.error({offset, what}); }

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
            m_at = stringEnd(m_bytes, m_at);
            const QByteArrayView key = m_bytes.sliced(keyFrom + 1, qMax(qsizetype(0), m_at - keyFrom - 2));
            skipSpace();
            if (m_at >= m_bytes.size() || m_bytes[m_at] != ':')
                continue;
            ++m_at;
            skipSpace();
            if (m_at >= m_bytes.size())
                break;
            if (key == "entries" && m_bytes[m_at] == '[' && name != "around") {
                entries(false);
            } else if (key == "entries" && m_bytes[m_at] == '{' && name == "log") {
                numbered();
            } else if (key == "pages" && m_bytes[m_at] == '[') {
                pages();
            } else if (key == "log" && m_bytes[m_at] == '{' && depth == 0) {
                object(1, "log");
            } else if (m_bytes[m_at] == '{' && depth == 0 && name.isEmpty() && holdsLog(m_at)) {
                object(0, "wrapped");
            } else if (m_bytes[m_at] == '{' && depth == 0 && name.isEmpty() && key != "request" &&
                       holdsWrapped(m_at)) {
                object(0, "around");
            } else if (m_bytes[m_at] == '{' && depth == 0 && name == "around" && holdsLog(m_at)) {
                object(0, "wrapped");
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

    /// {"name of a test": {"log": …}}
    bool holdsLog(qsizetype from) const
    {
        qsizetype at = from + 1;
        while (at < m_bytes.size() && QByteArrayView(" \n\r\t").contains(m_bytes[at]))
            ++at;
        return m_bytes.sliced(qMin(at, m_bytes.size())).startsWith("\"log\"");
    }

    /// {"data": {"name of a test": {"log": …}}}
    bool holdsWrapped(qsizetype from) const
    {
        constexpr qsizetype near = 400; // it is wrapped as a whole, not somewhere within
        const QByteArrayView start = m_bytes.sliced(from, qMin(near, m_bytes.size() - from));
        const qsizetype inner = start.indexOf('{', 1);
        return inner != -1 && !start.first(inner).contains('}') && holdsLog(from + inner);
    }

    /// {"0": entry, "1": entry}: what a list becomes where some of its entries were taken out.
    void numbered()
    {
        ++m_at;
        while (m_at < m_bytes.size() && !m_stopped) {
            skipSpace();
            if (m_at >= m_bytes.size())
                break;
            if (m_bytes[m_at] == '}') {
                ++m_at;
                return;
            }
            if (m_bytes[m_at] == '{') {
                const qsizetype end = bracketEnd(m_at);
                entry(m_at, end);
                m_at = end == -1 ? m_bytes.size() : end;
            } else if (m_bytes[m_at] == ':' || m_bytes[m_at] == ']') {
                ++m_at;
            } else {
                skipValue();
            }
        }
    }

    /// Whether the object at `from` has a member of that name.
    bool holds(QByteArrayView member, qsizetype from, qsizetype end) const
    {
        int depth = 0;
        for (qsizetype at = from; at < end;) {
            const char c = m_bytes[at];
            if (c == '"') {
                const qsizetype behind = qMin(stringEnd(m_bytes, at), end);
                if (depth == 1 && m_bytes.sliced(at, behind - at) == member &&
                    m_bytes.sliced(behind, end - behind).trimmed().startsWith(':'))
                    return true;
                at = behind;
                continue;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            ++at;
        }
        return false;
    }

    /// `bare`: a list that no name calls entries. Only what holds a request is one there.
    void entries(bool bare)
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
            if (!bare && m_broken == 0 && m_bytes.sliced(m_at).startsWith("null")) {
                entry(m_at, m_at + 4); // it keeps its number
                m_at += 4;
                continue;
            }
            if (c != '{') {
                // Out of step: a quote too many or too few lies behind. The next entry begins as the first one did.
                const qsizetype next = m_broken > 0 ? entryStart(m_at) : -1;
                if (next != -1) {
                    m_at = next;
                    continue;
                }
                skipValue();
                if (m_at < m_bytes.size() && (m_bytes[m_at] == '}' || m_bytes[m_at] == ':'))
                    ++m_at;
                continue;
            }
            const qsizetype from = m_at;
            learnStart(from);
            const qsizetype end = bracketEnd(from);
            if (end == -1 || !endsEntry(end)) {
                const qsizetype next = entryStart(from + 1);
                if (next != -1 && (end == -1 || next < end)) {
                    ++m_broken;
                    error(from, QStringLiteral("this entry does not end where the next one begins"));
                    m_at = next;
                    continue;
                }
            }
            if (bare && holdsLog(from)) { // several recordings
                object(0, {});
                continue;
            }
            if (!bare || holds("\"request\"", from, end == -1 ? m_bytes.size() : end))
                entry(from, end);
            m_at = end == -1 ? m_bytes.size() : end;
        }
    }

    /// Entries of one text begin with the same member; which one differs by exporter.
    void learnStart(qsizetype from)
    {
        if (!m_firstKey.isEmpty())
            return;
        qsizetype at = from + 1;
        while (at < m_bytes.size() && QByteArrayView(" \n\r\t").contains(m_bytes[at]))
            ++at;
        if (at < m_bytes.size() && m_bytes[at] == '"')
            m_firstKey = m_bytes.sliced(at, qMin(stringEnd(m_bytes, at), m_bytes.size()) - at);
    }

    /// The next bracket at or behind `from` that begins an entry, -1 where there is none.
    qsizetype entryStart(qsizetype from) const
    {
        if (m_firstKey.size() < 4)
            return -1;
        for (qsizetype at = m_bytes.indexOf(m_firstKey, from); at != -1;
             at = m_bytes.indexOf(m_firstKey, at + m_firstKey.size())) {
            qsizetype open = at - 1;
            while (open > from && QByteArrayView(" \n\r\t").contains(m_bytes[open]))
                --open;
            qsizetype before = open - 1;
            while (before > 0 && QByteArrayView(" \n\r\t").contains(m_bytes[before]))
                --before;
            if (open >= from && m_bytes[open] == '{' && (m_bytes[before] == ',' || m_bytes[before] == '['))
                return open;
        }
        return -1;
    }

    bool endsEntry(qsizetype end) const
    {
        while (end < m_bytes.size() && QByteArrayView(" \n\r\t").contains(m_bytes[end]))
            ++end;
        return end == m_bytes.size() || m_bytes[end] == ',' || m_bytes[end] == ']';
    }

    void entry(qsizetype from, qsizetype end)
    {
        if (end == -1) {
            error(from, QStringLiteral("the text ends inside of this entry"));
            return;
        }
        if (!m_visitor.entry(from, end))
            m_stopped = true;
    }

    void pages()
    {
        const qsizetype end = bracketEnd(m_at);
        if (end != -1) {
            QHash<QByteArray, QByteArray> found;
            for (const auto& [id, title] : parseHarPages(m_bytes.sliced(m_at, end - m_at))) {
                const std::optional<url::Url> page = url::parseOrNull(title);
                if (page && page->isHttp())
                    found.insert(id, url::originOf(*page).serialized());
                else if (title == "null")
                    found.insert(id, "null");
            }
            m_visitor.pages(found);
        }
        m_at = end == -1 ? m_bytes.size() : end;
    }

    QByteArrayView m_bytes;
    const HarVisitor& m_visitor;
    qsizetype m_at = 0;
    bool m_stopped = false;
    int m_broken = 0;          ///< entries that did not end
    QByteArrayView m_firstKey; ///< with its quotes
};

} // namespace

void scanHar(QByteArrayView bytes, const HarVisitor& visitor)
{
    Scanner(bytes, visitor).read();
}

HarText readHar(QByteArrayView bytes, const HarOptions& options)
{
    HarText out;
    qsizetype index = 0;
    HarVisitor visitor;
    visitor.entry = [&](qsizetype from, qsizetype end) {
        HarEntry made;
        made.index = index++;
        made.offset = from;
        const QString what = parseHarEntry(bytes, from, end, options, made);
        if (!what.isEmpty())
            out.errors.append({from, what});
        if (!made.request.url.isEmpty()) {
            addDocument(made, out.documents);
            out.entries.append(made);
        }
        return !options.progress || options.progress(end);
    };
    visitor.pages = [&out](const QHash<QByteArray, QByteArray>& pages) { out.pages.insert(pages); };
    visitor.error = [&out](const HarError& error) { out.errors.append(error); };
    scanHar(bytes, visitor);
    return out;
}

} // namespace crosscheck::intake
