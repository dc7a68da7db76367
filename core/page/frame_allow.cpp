#include "page/frame_allow.h"

#include "http/header.h"

namespace crosscheck::page {

namespace {

/// The value of the attribute, or nothing where it isn't there.
QByteArray allowIn(QByteArrayView attributes)
{
    const QByteArray text = http::lowered(attributes);
    qsizetype at = 0;
    while ((at = text.indexOf("allow=", at)) > 0 && text[at - 1] != ' ')
        ++at;
    if (at < 0)
        return {};
    at += 6; // behind "allow="
    const char quote = at < text.size() ? text[at] : ' ';
    const bool quoted = quote == '"' || quote == '\'';
    const qsizetype end = text.indexOf(quoted ? quote : ' ', at + 1);
    return text.sliced(at + (quoted ? 1 : 0), (end < 0 ? text.size() : end) - at - (quoted ? 1 : 0));
}

} // namespace

QList<QByteArray> allowedFeatures(QByteArrayView attributes)
{
    QList<QByteArray> names;
    if (attributes.isEmpty())
        return names;
    const QList<QByteArray> features = allowIn(attributes).split(';');
    for (const QByteArray& feature : features) {
        const QByteArray name = feature.simplified().split(' ').first();
        if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

} // namespace crosscheck::page
