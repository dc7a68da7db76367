#pragma once

#include "facts/fact.h"
#include "http/message.h"

namespace crosscheck::facts {

/// How an Access-Control-Allow-Origin stands to the page's origin: one word, so that rules, the wizard and the headers view mean
/// the same. match, star, missing, lines (sent twice or more), list (several in one line), empty, invalid, placeholder, pattern,
/// null, slash, default-port, scheme, port, loopback-name, www, case, other. `values` are the lines as received.
QByteArray acaoKind(const QList<QByteArray>& values, QByteArrayView origin);
/// true, missing or wrong (https://fetch.spec.whatwg.org/#cors-check: the one value that counts is `true`, byte for byte).
QByteArray acacKind(const QList<QByteArray>& values);
/// What a status means: ok (2xx), not-modified, redirect, bad-request, unauthorized, forbidden, not-found (404, 405, 501),
/// client-error, gateway-error (502 to 504, 52x), server-error; none for 0.
QByteArray statusKind(int status);
/// How a redirect's target differs from the URL that was asked: scheme, slash, www, login, host, path.
QByteArray redirectDifference(QByteArrayView from, QByteArrayView to);
/// Whether a Vary value names Origin (or *).
bool variesByOrigin(const QList<QByteArray>& values);
/// "connection-refused" and so on: slugs of symptoms as far as there is one; empty for None.
QByteArray networkSlug(http::NetworkFailure failure);
/// No connection that could carry HTTP came about: name, refusal, TLS, time.
bool isConnectionFailure(http::NetworkFailure failure);

/// Adds every fact of one answer under a prefix ("preflight", "response" …).
void addAnswer(FactSet& facts, const QByteArray& prefix, const http::Response& response,
               QByteArrayView origin, const Source& source);
/// Copies all facts under one prefix to another: what failed is known under its own name too.
void copyAnswer(FactSet& facts, const QByteArray& from, const QByteArray& to);

} // namespace crosscheck::facts
