#pragma once

#include "fetch/profile_choices.h"
#include "http/header.h"

namespace crosscheck::fetch {

/// A MIME type (https://mimesniff.spec.whatwg.org/#mime-type-representation).
struct MimeType
{
    QByteArray essence;                                  ///< "text/plain", lower case
    QList<std::pair<QByteArray, QByteArray>> parameters; ///< lower-case names, in order, each once

    bool operator==(const MimeType&) const = default;
};
/// https://mimesniff.spec.whatwg.org/#parse-a-mime-type; none on failure.
std::optional<MimeType> parseMimeType(QByteArrayView value);
/// Whether it is a MIME type by the grammar of https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1, which parsing is milder than.
bool isMimeType(QByteArrayView value);
/// https://mimesniff.spec.whatwg.org/#serialize-a-mime-type
QByteArray serialized(const MimeType& type);
/// The type with the charset in which XMLHttpRequest sends text (https://xhr.spec.whatwg.org/#the-send()-method).
QByteArray withUtf8(const QByteArray& type, CharsetRewriting how);
/// The essence of a MIME type ("text/plain"), lower case; empty where it does not parse
/// (https://mimesniff.spec.whatwg.org/#parse-a-mime-type).
QByteArray mimeEssence(QByteArrayView value, TypeEnd end = TypeEnd::Semicolon);
/// https://fetch.spec.whatwg.org/#concept-header-extract-mime-type, the essence; empty on failure.
QByteArray extractedMimeEssence(const http::HeaderList& headers, TypeEnd end = TypeEnd::Semicolon);
/// https://fetch.spec.whatwg.org/#legacy-extract-an-encoding: the name of the charset as written, empty where there is none.
QByteArray extractedCharset(const http::HeaderList& headers);
/// https://mimesniff.spec.whatwg.org/#javascript-mime-type
bool isJavaScriptType(QByteArrayView essence);
/// https://mimesniff.spec.whatwg.org/#json-mime-type
bool isJsonType(QByteArrayView essence);
/// https://mimesniff.spec.whatwg.org/#xml-mime-type
bool isXmlType(QByteArrayView essence);
/// https://fetch.spec.whatwg.org/#determine-nosniff
bool isNosniff(const http::HeaderList& headers);
/// https://fetch.spec.whatwg.org/#should-response-to-request-be-blocked-due-to-mime-type?, for scripts: image, audio, video, CSV.
bool isRefusedForScripts(QByteArrayView essence);

} // namespace crosscheck::fetch
