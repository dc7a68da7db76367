#pragma once

#include "fetch/machine.h"
#include "fetch/profile.h"
#include "page/answer.h"

namespace crosscheck::page {

/// Sentences and statuses of more than one rule.
namespace uses {
constexpr int noContent = 204, resetContent = 205, notModified = 304;
inline constexpr words::Sentence wrongType{
    "use.mime-type", "page", QT_TRANSLATE_NOOP("page", "The type “%1” is none that can be used here.")};
inline constexpr words::Sentence badStatus{"use.status", "page",
                                           QT_TRANSLATE_NOOP("page", "Status %1 counts as an error here.")};
inline constexpr words::Sentence notDecodable{
    "use.not-decodable", "page", QT_TRANSLATE_NOOP("page", "The bytes are not what the element needs.")};
} // namespace uses

/// An answer that CORS lets through, as who asked for it sees it. It refers to all that it is made of, and lives no longer.
struct Received
{
    Received(const Environment& environment, const PageRequest& request, const fetch::Profile& profile,
             fetch::Machine& machine);

    const Environment& environment;
    const PageRequest& request;
    const fetch::Profile& profile;
    fetch::Machine& machine;
    const http::Response& response;
    const bool opaque; ///< it was loaded without CORS from elsewhere
    const Decoding decoding;

    /// What is left of the body when it is decoded, where that can be told.
    const QByteArray& body() const;
    /// Whether the body isn't known, and its type begins with `typePrefix`: then the type has to do.
    bool isUnknownBody(QByteArrayView typePrefix) const;
    /// Content-Type as it was sent, joined; empty where it wasn't.
    QByteArray contentType() const;
    /// The essence of the answer's MIME type (https://mimesniff.spec.whatwg.org/#mime-type-essence), read as the engine reads it here.
    QByteArray essence() const;
    /// Whether its status is one with which the element is content.
    bool isOkStatus() const;

    /// A failure that is not CORS's, named by `detail`.
    fetch::Failure failed(const QByteArray& detail, const QByteArray& value = {}) const;
    /// A failure by `detail` and the step that says `why`, unless it is `good`. `why` is told the status where `detail` is "status", else
    /// the type.
    std::optional<fetch::Failure> unless(bool good, fetch::Recorder& record, const char* detail,
                                         const words::Sentence& why) const;
};

} // namespace crosscheck::page
