#include "page/permissions.h"

#include "fetch/headers.h"
#include "url/origin.h"

#include <algorithm>

namespace crosscheck::page {

namespace {

bool isKeyByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || QByteArrayView("_-.*").contains(c);
}

bool isTokenByte(char c)
{
    return isKeyByte(c) || (c >= 'A' && c <= 'Z') || QByteArrayView("!#$%&'+^`|~:/").contains(c);
}

/// Reads a dictionary from its front (https://www.rfc-editor.org/rfc/rfc9651#section-4.2.2).
class Dictionary
{
public:
    explicit Dictionary(QByteArrayView text) : m_rest(text.trimmed()) {}

    std::optional<QList<PermittedFeature>> read()
    {
        QList<PermittedFeature> found;
        while (m_good && !m_rest.isEmpty()) {
            PermittedFeature one;
            one.name = whileIs(isKeyByte);
            m_good &=
                !one.name.isEmpty() && ((one.name[0] >= 'a' && one.name[0] <= 'z') || one.name[0] == '*');
            if (taken('='))
                value(one);
            else
                one.fault = PermittedFeature::Fault::Kind;
            parameters();
            found.append(one);
            blanks();
            if (!m_rest.isEmpty()) {
                m_good &= taken(',');
                blanks();
                m_good &= !m_rest.isEmpty();
            }
        }
        return m_good ? std::optional(found) : std::nullopt;
    }

private:
    template <typename Is> QByteArray whileIs(Is is)
    {
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), is);
        const QByteArray text = m_rest.first(end - m_rest.begin()).toByteArray();
        m_rest = m_rest.sliced(text.size());
        return text;
    }

    bool taken(char c)
    {
        if (!m_rest.startsWith(c))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    void blanks()
    {
        whileIs([](char c) { return c == ' ' || c == '\t'; });
    }

    void parameters()
    {
        while (taken(';')) {
            blanks();
            m_good &= !whileIs(isKeyByte).isEmpty();
            PermittedFeature ignored;
            if (taken('='))
                item(ignored);
        }
    }

    void value(PermittedFeature& one)
    {
        if (!taken('('))
            return item(one);
        one.isList = true;
        blanks();
        while (m_good && !taken(')')) {
            const QByteArrayView before = m_rest;
            item(one);
            one.words.append(before.first(before.size() - m_rest.size()).toByteArray());
            m_good &= m_rest.startsWith(' ') || m_rest.startsWith(')');
            blanks();
        }
    }

    void item(PermittedFeature& one)
    {
        if (taken('"')) {
            one.allowed.append(whileIs([](char c) { return c != '"' && c >= ' '; }));
            m_good &= taken('"');
        } else if (taken('?')) {
            m_good &= taken('0') || taken('1');
            one.fault = PermittedFeature::Fault::Kind;
        } else if (!m_rest.isEmpty() && ((m_rest[0] | 0x20) < 'a' || (m_rest[0] | 0x20) > 'z') &&
                   m_rest[0] != '*') {
            const QByteArray number =
                whileIs([](char c) { return (c >= '0' && c <= '9') || c == '-' || c == '.'; });
            m_good &= !number.isEmpty();
            one.fault = PermittedFeature::Fault::Kind;
        } else {
            const QByteArray token = whileIs(isTokenByte);
            m_good &= !token.isEmpty();
            if (token == "self" || token == "*") {
                one.allowed.append(token);
            } else if (token != "src") {
                one.fault = PermittedFeature::Fault::Token;
                one.faulty = token;
            }
        }
        parameters();
    }

    QByteArrayView m_rest;
    bool m_good = true;
};

} // namespace

std::optional<QList<PermittedFeature>> permissionsIn(const std::optional<QByteArray>& value)
{
    return value ? Dictionary(*value).read() : std::nullopt;
}

QList<PermittedFeature> featurePolicyIn(const std::optional<QByteArray>& value)
{
    QList<PermittedFeature> found;
    const QList<QByteArray> directives = value.value_or(QByteArray()).replace(',', ';').split(';');
    for (const QByteArray& directive : directives) {
        const QList<QByteArray> words = directive.simplified().split(' ');
        if (words.first().isEmpty())
            continue;
        PermittedFeature one;
        one.name = words.first();
        for (const QByteArray& word : words.sliced(1)) {
            if (word == "*" || http::sameName(word, "'self'")) {
                one.allowed.append(word == "*" ? word : QByteArray("self"));
            } else if (const auto origin = url::parseOrNull(word); origin && origin->isHttp()) {
                one.allowed.append(url::originOf(*origin).serialized());
            } else if (!http::sameName(word, "'none'") && !http::sameName(word, "'src'")) {
                one.fault = PermittedFeature::Fault::Token;
                one.faulty = word;
            }
        }
        if (words.size() == 1)
            one.allowed.append("self");
        found.append(one);
    }
    return found;
}

bool mayRequestSynchronously(const Page& page)
{
    if (page.headers.isEmpty())
        return true;
    const auto policy = permissionsIn(fetch::joined(page.headers, "Permissions-Policy"));
    const QList<PermittedFeature> older = featurePolicyIn(fetch::joined(page.headers, "Feature-Policy"));
    for (const QList<PermittedFeature>& features : {policy.value_or(QList<PermittedFeature>()), older}) {
        for (const PermittedFeature& one : features) {
            if (one.name == "sync-xhr")
                return one.allowed.contains("*") || one.allowed.contains("self") ||
                       one.allowed.contains(page.origin);
        }
    }
    return true;
}

} // namespace crosscheck::page
