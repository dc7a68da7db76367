#include "url/encode.h"
#include "url/host.h"
#include "url/plain.h"
#include "url/segments.h"
#include "url/url.h"

#include <algorithm>

namespace crosscheck::url {

namespace {

bool isTabOrNewline(char c)
{
    return c == '\t' || c == '\n' || c == '\r';
}

/// What the parser reads: without C0 controls and spaces at the ends, without tabs and newlines, well-formed. `store` holds the
/// bytes where they are not simply a part of the input; most URLs are printable ASCII and need no copy.
QByteArrayView cleaned(QByteArrayView input, QByteArray& store)
{
    while (!input.isEmpty() && uchar(input.front()) <= 0x20)
        input = input.sliced(1);
    while (!input.isEmpty() && uchar(input.back()) <= 0x20)
        input.chop(1);
    if (std::all_of(input.begin(), input.end(), [](char c) { return uchar(c) >= 0x20 && uchar(c) < 0x80; }))
        return input;
    store = wellFormed(input);
    store.removeIf(isTabOrNewline);
    return store;
}

/// The byte of `input` that became byte `at` of cleaned(input).
qsizetype originalPosition(QByteArrayView input, qsizetype at)
{
    qsizetype i = 0, made = 0;
    while (i < input.size() && uchar(input[i]) <= 0x20)
        ++i;
    while (i < input.size()) {
        const int length = sequenceLength(input.sliced(i));
        const int gives = isTabOrNewline(input[i]) ? 0 : length > 0 ? length : 3;
        if (made + gives > at)
            return length > 0 ? i + (at - made) : i;
        made += gives;
        i += qAbs(length);
    }
    return i;
}

/// A scheme in lower case; those of most URLs need no memory of their own.
QByteArray schemeOf(QByteArrayView text)
{
    if (text == "https"_b)
        return QByteArrayLiteral("https");
    if (text == "http"_b)
        return QByteArrayLiteral("http");
    return text.toByteArray().toLower();
}

/// The basic URL parser's states (https://url.spec.whatwg.org/#concept-basic-url-parser). Each reads as much as belongs to it,
/// leaves the pointer where the next one starts, and names that one.
class Parser
{
public:
    Parser(QByteArrayView input, const Url* base) : m_in(input), m_base(base) {}

    std::optional<ParseError> run()
    {
        Step step = &Parser::schemeStart;
        while (step.next && !m_error)
            step = (this->*step.next)();
        return m_error;
    }
    Url take() { return std::move(m_url); }

private:
    struct Step
    {
        using Function = Step (Parser::*)();
        Function next = nullptr;
        Step() = default;
        Step(Function function) : next(function) {}
    };

    int c() const { return m_at < m_in.size() ? int(uchar(m_in[m_at])) : -1; }
    bool at(QByteArrayView text) const { return m_in.sliced(m_at).startsWith(text); }
    bool isSlash(int byte) const { return byte == '/' || (m_special && byte == '\\'); }
    bool endsAuthority(int byte) const { return byte == -1 || byte == '?' || byte == '#' || isSlash(byte); }
    Step fail(ParseError::Kind kind, qsizetype position)
    {
        m_error = ParseError{kind, position};
        return {};
    }
    void setScheme(const QByteArray& scheme)
    {
        m_url.scheme = scheme;
        m_special = m_url.isSpecial();
    }
    void takeAuthorityOfBase()
    {
        m_url.username = m_base->username;
        m_url.password = m_base->password;
        m_url.host = m_base->host;
        m_url.port = m_base->port;
    }
    /// https://url.spec.whatwg.org/#shorten-a-urls-path
    void shortenPath()
    {
        if (m_url.scheme == "file"_b && m_url.path.size() == 3 && hasDriveLetter(m_url.path))
            return;
        m_url.path.truncate(qMax(qsizetype(0), m_url.path.lastIndexOf('/')));
    }
    /// The query or fragment that starts here, or the end.
    Step queryOrFragment()
    {
        if (c() == -1)
            return {};
        return c() == '?' ? Step(&Parser::query) : Step(&Parser::fragment);
    }
    Step takeHost(qsizetype from, qsizetype to, Step next)
    {
        const QByteArrayView text = m_in.sliced(from, to - from);
        auto result = m_special ? parseHost(text) : parseOpaqueHost(text);
        if (const auto* error = std::get_if<ParseError>(&result))
            return fail(error->kind, from + error->position);
        m_url.host = std::get<Host>(std::move(result));
        return next;
    }

    Step schemeStart()
    {
        qsizetype end = m_at;
        if (isAsciiAlpha(c())) {
            while (end < m_in.size() &&
                   (isAsciiAlphanumeric(m_in[end]) || QByteArrayView("+-.").contains(m_in[end])))
                ++end;
        }
        if (end == m_at || end == m_in.size() || m_in[end] != ':')
            return &Parser::noScheme;
        setScheme(schemeOf(m_in.first(end)));
        m_at = end + 1;
        if (m_url.scheme == "file"_b)
            return &Parser::file;
        if (m_special && m_base && m_base->scheme == m_url.scheme && !at("//"))
            return &Parser::relative; // special relative or authority state
        if (m_special)
            return &Parser::specialAuthority;
        if (c() != '/') {
            m_url.opaquePath = true;
            return &Parser::opaquePath;
        }
        ++m_at; // path or authority state
        if (c() == '/') {
            ++m_at;
            return &Parser::authority;
        }
        return &Parser::path;
    }

    Step noScheme()
    {
        if (!m_base)
            return fail(ParseError::Kind::MissingScheme, 0);
        if (m_base->opaquePath) {
            if (c() != '#')
                return fail(ParseError::Kind::NotRelative, 0);
            m_url = *m_base;
            m_special = m_url.isSpecial();
            return &Parser::fragment;
        }
        return m_base->scheme == "file"_b ? Step(&Parser::file) : Step(&Parser::relative);
    }

    Step relative()
    {
        setScheme(m_base->scheme);
        if (isSlash(c())) { // relative slash state
            ++m_at;
            if (m_special && isSlash(c()))
                return &Parser::specialAuthority;
            if (c() == '/') {
                ++m_at;
                return &Parser::authority;
            }
            takeAuthorityOfBase();
            return &Parser::path;
        }
        takeAuthorityOfBase();
        m_url.path = m_base->path;
        m_url.query = m_base->query;
        if (c() == '?' || c() == '#' || c() == -1)
            return queryOrFragment();
        m_url.query.reset();
        shortenPath();
        return &Parser::path;
    }

    Step specialAuthority()
    {
        while (isSlash(c()))
            ++m_at;
        return &Parser::authority;
    }

    Step authority()
    {
        qsizetype end = m_at, sign = -1;
        while (!endsAuthority(end < m_in.size() ? int(uchar(m_in[end])) : -1)) {
            if (m_in[end] == '@')
                sign = end;
            ++end;
        }
        if (sign == -1)
            return &Parser::host;
        if (sign + 1 == end)
            return fail(ParseError::Kind::EmptyHost, end);
        const QByteArrayView userinfo = m_in.sliced(m_at, sign - m_at);
        const qsizetype colon = userinfo.indexOf(':');
        appendEncoded(m_url.username, colon == -1 ? userinfo : userinfo.first(colon), EncodeSet::Userinfo);
        if (colon != -1)
            appendEncoded(m_url.password, userinfo.sliced(colon + 1), EncodeSet::Userinfo);
        m_at = sign + 1;
        return &Parser::host;
    }

    Step host()
    {
        const qsizetype from = m_at;
        bool inBrackets = false;
        while (!endsAuthority(c()) && (c() != ':' || inBrackets)) {
            if (c() == '[')
                inBrackets = true;
            else if (c() == ']')
                inBrackets = false;
            ++m_at;
        }
        if (m_at == from && (m_special || c() == ':'))
            return fail(ParseError::Kind::EmptyHost, from);
        return takeHost(from, m_at, c() == ':' ? &Parser::port : &Parser::pathStart);
    }

    Step port()
    {
        ++m_at;
        const qsizetype from = m_at;
        quint32 value = 0;
        while (isAsciiDigit(c())) {
            value = qMin(value * 10 + quint32(c() - '0'), quint32(0x10000));
            ++m_at;
        }
        if (!endsAuthority(c()))
            return fail(ParseError::Kind::InvalidPort, m_at);
        if (value > 0xFFFF)
            return fail(ParseError::Kind::InvalidPort, from);
        if (m_at > from && defaultPort(m_url.scheme) != quint16(value))
            m_url.port = quint16(value);
        return &Parser::pathStart;
    }

    Step file()
    {
        setScheme("file");
        m_url.host = Host();
        const bool baseIsFile = m_base && m_base->scheme == "file"_b;
        if (isSlash(c())) { // file slash state
            ++m_at;
            if (isSlash(c())) {
                ++m_at;
                return &Parser::fileHost;
            }
            if (baseIsFile) {
                m_url.host = m_base->host;
                if (!startsWithDriveLetter(m_in.sliced(m_at)) && hasDriveLetter(m_base->path))
                    m_url.path = m_base->path.first(3);
            }
            return &Parser::path;
        }
        if (!baseIsFile)
            return &Parser::path;
        m_url.host = m_base->host;
        m_url.path = m_base->path;
        m_url.query = m_base->query;
        if (c() == '?' || c() == '#' || c() == -1)
            return queryOrFragment();
        m_url.query.reset();
        if (startsWithDriveLetter(m_in.sliced(m_at)))
            m_url.path.clear();
        else
            shortenPath();
        return &Parser::path;
    }

    Step fileHost()
    {
        const qsizetype from = m_at;
        while (!endsAuthority(c()))
            ++m_at;
        if (m_at == from)
            return &Parser::pathStart;
        if (isDriveLetter(m_in.sliced(from, m_at - from))) {
            m_at = from; // it is the first segment of the path
            return &Parser::path;
        }
        const Step next = takeHost(from, m_at, &Parser::pathStart);
        if (!m_error && m_url.host->text == "localhost"_b)
            m_url.host = Host();
        return next;
    }

    Step pathStart()
    {
        if (!m_special && (c() == -1 || c() == '?' || c() == '#'))
            return queryOrFragment();
        if (isSlash(c()))
            ++m_at;
        return &Parser::path;
    }

    Step path()
    {
        m_url.path.reserve(m_url.path.size() + m_in.size() - m_at + 1);
        for (;;) {
            const qsizetype from = m_at;
            while (!endsAuthority(c()))
                ++m_at;
            const QByteArrayView segment = m_in.sliced(from, m_at - from);
            const bool slash = isSlash(c());
            const Dots kind = dots(segment);
            if (kind == Dots::Double)
                shortenPath();
            if (kind != Dots::None) {
                if (!slash)
                    m_url.path += '/';
            } else if (m_url.scheme == "file"_b && m_url.path.isEmpty() && isDriveLetter(segment)) {
                m_url.path = QByteArray("/") + segment[0] + ':';
            } else {
                m_url.path += '/';
                appendEncoded(m_url.path, segment, EncodeSet::Path);
            }
            if (!slash)
                return queryOrFragment();
            ++m_at;
        }
    }

    Step opaquePath()
    {
        const qsizetype from = m_at;
        while (c() != -1 && c() != '?' && c() != '#')
            ++m_at;
        QByteArrayView text = m_in.sliced(from, m_at - from);
        const bool blankBeforeNext = c() != -1 && text.endsWith(' ');
        if (blankBeforeNext)
            text.chop(1);
        appendEncoded(m_url.path, text, EncodeSet::C0Control);
        if (blankBeforeNext)
            m_url.path += "%20";
        return queryOrFragment();
    }

    Step query()
    {
        const qsizetype from = ++m_at;
        while (c() != -1 && c() != '#')
            ++m_at;
        m_url.query = QByteArray("");
        appendEncoded(*m_url.query, m_in.sliced(from, m_at - from),
                      m_special ? EncodeSet::SpecialQuery : EncodeSet::Query);
        return queryOrFragment();
    }

    Step fragment()
    {
        m_url.fragment = QByteArray("");
        appendEncoded(*m_url.fragment, m_in.sliced(m_at + 1), EncodeSet::Fragment);
        return {};
    }

    QByteArrayView m_in;
    const Url* m_base;
    Url m_url;
    qsizetype m_at = 0;
    bool m_special = false;
    std::optional<ParseError> m_error;
};

} // namespace

ParseResult parse(QByteArrayView utf8, const Url* base)
{
    if (std::optional<Url> plain = parsePlain(utf8))
        return std::move(*plain);
    QByteArray store;
    Parser parser(cleaned(utf8, store), base);
    if (std::optional<ParseError> error = parser.run()) {
        error->position = originalPosition(utf8, error->position);
        return *error;
    }
    return parser.take();
}

} // namespace crosscheck::url
