#pragma once

#include <QByteArrayView>

namespace crosscheck::page {

// What bytes look like, by their first ones (https://mimesniff.spec.whatwg.org/), as far as loads depend on it.

bool looksLikeImage(QByteArrayView body);
bool looksLikeMedia(QByteArrayView body);
bool looksLikeFont(QByteArrayView body);
/// Begins with "<", blanks and a byte order mark aside.
bool looksLikeMarkup(QByteArrayView body);
/// Begins like a JSON object or array, or with a parser breaker as APIs put before JSON.
bool looksLikeJson(QByteArrayView body);

} // namespace crosscheck::page
