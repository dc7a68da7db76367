#include "page/embedder.h"

#include "fetch/joined_lines.h"

#include <algorithm>

namespace crosscheck::page {

namespace {

/// Where a string in quotes ends (https://www.rfc-editor.org/rfc/rfc8941#name-parsing-a-string); 0 where it doesn't.
qsizetype afterString(QByteArrayView text)
{
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (text[at] == '"')
            return at + 1;
        at += text[at] == '\\';
    }
    return 0;
}

/// https://www.rfc-editor.org/rfc/rfc8941#name-parsing-parameters, without a look into the values
bool areParameters(QByteArrayView text)
{
    const auto isKey = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || QByteArrayView("_-.*").contains(c);
    };
    while (!text.isEmpty()) {
        if (text.front() != ';')
            return false;
        text = text.sliced(1);
        while (text.startsWith(' '))
            text = text.sliced(1);
        const auto end = std::find_if_not(text.begin(), text.end(), isKey);
        if (end == text.begin() || QByteArrayView("0123456789_-.").contains(text.front()))
            return false;
        text = text.sliced(end - text.begin());
        if (!text.startsWith('='))
            continue;
        text = text.sliced(1);
        const bool quoted = text.startsWith('"');
        const qsizetype stop = quoted ? afterString(text) : text.indexOf(';');
        if (text.isEmpty() || (quoted && stop == 0))
            return false;
        text = stop < 0 ? QByteArrayView() : text.sliced(stop);
    }
    return true;
}

} // namespace

EmbedderPolicy embedderPolicyIn(const http::HeaderList& headers, bool counts, const fetch::Profile& profile)
{
    const auto value = headers.isEmpty()
                           ? std::nullopt
                           : fetch::joinedPolicy(headers, "Cross-Origin-Embedder-Policy", profile);
    if (!value || !counts)
        return EmbedderPolicy::UnsafeNone;
    // https://html.spec.whatwg.org/multipage/browsers.html#obtain-an-embedder-policy: an item that can't be read is none
    const QByteArray item = http::normalizeValue(*value); // rows-policy-embedder-fetch-05: no other blanks
    const qsizetype end = item.indexOf(';');
    const QByteArray token = end < 0 ? item : item.first(end);
    if (end >= 0 && !areParameters(QByteArrayView(item).sliced(end)))
        return EmbedderPolicy::UnsafeNone; // files-embed-header-02
    if (token == "require-corp"_b)
        return EmbedderPolicy::RequireCorp;
    return token == "credentialless"_b && profile.policies.knowsCredentialless
               ? EmbedderPolicy::Credentialless
               : EmbedderPolicy::UnsafeNone;
}

} // namespace crosscheck::page
