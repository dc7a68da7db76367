#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace crosscheck::page {

// What bytes look like, by their first ones (https://mimesniff.spec.whatwg.org/), as far as loads depend on it.

/// https://mimesniff.spec.whatwg.org/#image-type-pattern-matching-algorithm
bool looksLikeImage(QByteArrayView body);
/// https://mimesniff.spec.whatwg.org/#audio-or-video-type-pattern-matching-algorithm
bool looksLikeMedia(QByteArrayView body);
/// Whether a player finds sound or pictures in it: a file that is no more than its signature has none.
bool isPlayable(QByteArrayView body);
/// https://mimesniff.spec.whatwg.org/#font-type-pattern-matching-algorithm
bool looksLikeFont(QByteArrayView body);
/// Begins with "<", blanks and a byte order mark aside.
bool looksLikeMarkup(QByteArrayView body);
/// Markup that names SVG's namespace, without which no image is drawn.
bool looksLikeSvg(QByteArrayView body);
/// Begins like a JSON object or array, or with a parser breaker as APIs put before JSON.
bool looksLikeJson(QByteArrayView body);
/// Whether the bytes are none that a script or a style sheet begins with, as Chromium asks it: an HTML tag, an XML declaration,
/// {"name": …, a guard against inclusion (services/network/orb/orb_sniffers.cc).
bool beginsLikeData(QByteArrayView body);
/// The whole of it is a JSON value.
bool isJson(QByteArrayView body);
/// Bytes that no JavaScript begins with. What says nothing may still be no script: there is no parser here.
bool isNoScript(QByteArrayView body);

/// A script that begins with a comment and ends in it.
bool hasOpenComment(QByteArrayView body);

/// Whether bytes begin with UTF-16's byte order mark.
bool isUtf16(QByteArrayView body);
/// What begins with UTF-16's byte order mark, as UTF-8; none where nothing does.
std::optional<QByteArray> fromUtf16(QByteArrayView body);

/// What stops a script whose bytes are something else: HTML, JSON, CSS, a picture, a list of words; or one that breaks off behind an
/// operator. Not a parser: other faults are not seen.
struct ScriptFault
{
    enum Kind { None, Syntax, EndsEarly, UnknownName };
    Kind kind = None;
    QByteArray token; ///< what the parser didn't expect, or the name
};
ScriptFault scriptFault(QByteArrayView body);

/// The first specifier that a module's text imports from and that is neither relative nor an address; empty where there is none
/// (https://html.spec.whatwg.org/multipage/webappapis.html#resolve-a-module-specifier).
QByteArray bareSpecifier(QByteArrayView body);
/// A module that exports a name which nothing in it declares.
bool exportsUndeclared(QByteArrayView body);

} // namespace crosscheck::page
