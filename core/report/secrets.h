#pragma once

#include "facts/investigation.h"

namespace crosscheck::report {

/// How secrets are replaced. With a key each becomes "‹secret 1a2b3c4d›", the same secret always by the same digits, so that
/// two exchanges can still be told to carry one token; without a key "‹secret›".
struct Masking
{
    QByteArray key;
};

/// Whether a header's value is a secret by its name: Authorization, Cookie, Set-Cookie, X-Api-Key and their like.
bool isSecretHeader(QByteArrayView name);
/// Whether the name of a query parameter, form field or JSON member tells that its value is a secret (token, password, sig …).
bool isSecretName(QByteArrayView name);
/// Whether a text holds a placeholder that masking has put there: such a value was not kept and must be entered again.
bool holdsPlaceholder(QByteArrayView text);

/// The value of a header masked; the scheme of an Authorization header ("Bearer") and the names of cookies stay.
QByteArray maskedHeaderValue(QByteArrayView name, QByteArrayView value, const Masking& masking);
/// A URL with userinfo and secret query parameters masked; anything that is no URL comes back masked as text.
QByteArray maskedUrl(QByteArrayView url, const Masking& masking);
/// A place in a page's code, "https://app.example.com/app.js?v=1:12:5": its address masked, line and column kept.
QString maskedPlace(const QString& place, const Masking& masking);
/// Free text: Authorization and Cookie lines, Bearer and Basic tokens, JSON Web Tokens, userinfo and secret parameters in URLs,
/// secret members of JSON and forms.
QByteArray maskedText(QByteArrayView utf8, const Masking& masking);

/// Everything of it masked: request, paste, exchanges with bodies and raw bytes, facts.
facts::Investigation masked(facts::Investigation investigation, const Masking& masking);
http::Exchange masked(http::Exchange exchange, const Masking& masking);
/// The names of the headers of the request whose values are placeholders.
QList<QByteArray> forgottenHeaders(const page::PageRequest& request);

} // namespace crosscheck::report
