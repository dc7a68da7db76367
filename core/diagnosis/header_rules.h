#pragma once

#include "diagnosis/header_judgement.h"

namespace crosscheck::diagnosis {

/// What an answer is held against.
struct CheckedRequest
{
    QByteArray origin; ///< as sent; empty: not known
    bool credentials = false;
    QByteArray method;         ///< of a preflight: the method asked for
    QList<QByteArray> headers; ///< of a preflight: the header names asked for, lower case
};

/// A sign with its sentence.
struct Ruling
{
    HeaderSign sign = HeaderSign::Good;
    words::Text reason;
};

/// https://fetch.spec.whatwg.org/#cors-check steps 1 to 4, for one line of all those that were received.
Ruling ruleAllowOrigin(const QList<QByteArray>& lines, const QByteArray& line, const CheckedRequest& checked);
/// https://fetch.spec.whatwg.org/#cors-check steps 5 to 7.
Ruling ruleAllowCredentials(const QByteArray& joined, const CheckedRequest& checked);
/// https://fetch.spec.whatwg.org/#cors-preflight-fetch step 7, the methods.
Ruling ruleAllowMethods(const http::HeaderList& headers, const CheckedRequest& checked);
/// https://fetch.spec.whatwg.org/#cors-preflight-fetch step 7, the header names.
Ruling ruleAllowHeaders(const http::HeaderList& headers, const CheckedRequest& checked);
Ruling ruleMaxAge(const QByteArray& value);
Ruling ruleExpose(const http::HeaderList& headers, const CheckedRequest& checked);
Ruling ruleLocation(const QByteArray& value);

/// Whether a Vary line names Origin or *.
bool variesByOrigin(const QByteArray& value);
/// https://fetch.spec.whatwg.org/#cors-safelisted-method
bool isSafelistedMethod(QByteArrayView method);
/// https://fetch.spec.whatwg.org/#redirect-status
bool isRedirect(int status);
bool isSameOrigin(const QByteArray& origin, const QByteArray& url);
/// What a preflight asks for, empty for any other exchange.
QByteArray askedMethod(const http::Exchange& exchange);
QList<QByteArray> askedHeaders(const http::Exchange& exchange);
/// Wire bytes for a sentence: latin-1, odd bytes as \xNN.
QString shown(QByteArrayView bytes);

} // namespace crosscheck::diagnosis
