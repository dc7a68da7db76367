#include "page/answer.h"

#include "fetch/headers.h"
#include "fetch/mime.h"
#include "page/element_use.h"
#include "page/integrity.h"
#include "page/prepare.h"

namespace crosscheck::page {

using fetch::Failure;
using fetch::Machine;
using uses::notDecodable;
using uses::wrongType;

namespace {

using words::Sentence;
constexpr Sentence usable{"use.usable", "page", QT_TRANSLATE_NOOP("page", "The answer can be used.")};
constexpr Sentence noMatch{"use.integrity", "page",
                           QT_TRANSLATE_NOOP("page", "No hash in “%1” fits the answer's body.")};
constexpr Sentence closedToHash{
    "use.integrity-opaque", "page",
    QT_TRANSLATE_NOOP("page", "An answer loaded without CORS is closed, so its hash can't be compared.")};
constexpr Sentence wrongTypeNosniff{
    "use.nosniff", "page",
    QT_TRANSLATE_NOOP("page",
                      "The type is “%1”, and X-Content-Type-Options: nosniff forbids to guess another.")};

/// Judges one use.
class Use
{
public:
    explicit Use(const Received& received)
        : m_received(received), m_request(received.request), m_profile(received.profile),
          m_machine(received.machine), m_response(received.response)
    {
    }

    std::optional<Failure> judge(bool unfollowed)
    {
        if (unfollowed)
            return integrity(m_profile.loads.unfollowedHash);
        if (auto failure = unsignedAnswer())
            return failure;
        if (auto failure = blockedByType())
            return failure;
        const bool ended = m_profile.loads.statusBeforeHash && !givesResponse(m_request.initiator) &&
                           !m_received.isOkStatus();
        if (auto failure = ended ? std::nullopt : integrity(std::nullopt))
            return failure;
        if (auto failure = isUnreadable() ? judgeCoding() : std::nullopt)
            return failure;
        fetch::Recorder record = useStep();
        std::optional<Failure> failure = judgeElementUse(m_received, record);
        if (!failure)
            record.pass(fetch::Because(usable));
        return failure;
    }

    /// https://www.rfc-editor.org/rfc/rfc9110#section-8.4: a body that isn't coded as it says can't be read
    std::optional<Failure> judgeCoding() const
    {
        if (m_received.decoding != Decoding::Broken)
            return std::nullopt;
        Failure failure = m_received.failed(
            "bad-encoding", fetch::joined(m_response.headers, "Content-Encoding").value_or(QByteArray()));
        failure.step = useStep().fail(fetch::Because(notDecodable));
        return failure;
    }

private:
    fetch::Recorder useStep() const
    {
        fetch::Recorder record = m_machine.recorder();
        record.at("use.1");
        return record;
    }

    /// A body that isn't coded as it says, where anybody would read it.
    bool isUnreadable() const
    {
        if (m_received.decoding != Decoding::Broken)
            return false;
        if (m_request.initiator == Initiator::EventSource && m_profile.loads.streamsOpenUnread)
            return false;
        const bool unread = m_received.opaque && m_request.initiator == Initiator::Fetch;
        const auto coding = fetch::joined(m_response.headers, "Content-Encoding").value_or(QByteArray());
        return !unread || m_profile.network.refusesBadEncoding ||
               (m_profile.network.refusesBadNewCodings && (coding.contains("br") || coding.contains("zstd")));
    }

    bool isScript() const
    {
        return m_machine.request().destination == "script"_b || m_machine.request().destination == "worker"_b;
    }

    std::optional<Failure> blockedByType() const
    {
        // https://fetch.spec.whatwg.org/#concept-main-fetch, step 20: MIME type, then nosniff
        if (m_request.initiator == Initiator::Preload &&
            (m_profile.loads.preloadsIgnoreType ||
             (m_profile.loads.preloadedScriptsIgnoreType && m_request.as == "script"_b)))
            return std::nullopt;
        const QByteArray& destination = m_machine.request().destination;
        // A worker's script that no server sent may be of any type (files-load-data-worker-3).
        const bool serverless = m_request.initiator == Initiator::Worker &&
                                m_profile.loads.workersTakeAnyType && !m_machine.request().url.isHttp();
        if ((!isScript() && destination != "style"_b) || serverless)
            return std::nullopt;
        const QByteArray essence = m_received.essence();
        const bool nosniff = fetch::isNosniff(m_response.headers);
        const bool byType = isScript() && fetch::isRefusedForScripts(essence);
        const bool byNosniff = nosniff && ((isScript() && !fetch::isJavaScriptType(essence)) ||
                                           (destination == "style"_b && essence != "text/css"_b));
        if (!byType && !byNosniff)
            return std::nullopt;
        Failure failure = m_received.failed(byNosniff ? "nosniff" : "mime-type", m_received.contentType());
        const QByteArray type = m_received.contentType();
        failure.step =
            m_machine.recorder()
                .at("main-fetch.20")
                .fail(byNosniff ? fetch::Because(wrongTypeNosniff, type) : fetch::Because(wrongType, type));
        return failure;
    }

    /// Whether nobody compares what a preload says of its hash.
    bool isUncomparedPreload() const
    {
        const bool font = m_request.as == "font"_b && m_profile.loads.fontsKnowIntegrity;
        const bool known =
            m_request.as == "script"_b || m_request.as == "style"_b || m_request.as == "module"_b || font;
        return m_request.initiator == Initiator::Preload &&
               (m_profile.loads.preloadsCompareNoHash || (!known && m_profile.loads.preloadsIgnoreIntegrity));
    }

    Failure hashFailure(const QByteArray& detail, fetch::Because&& why) const
    {
        Failure failure = m_received.failed(detail, m_machine.request().integrity);
        failure.step = m_machine.recorder().at("main-fetch.23").fail(std::move(why));
        return failure;
    }

    std::optional<Failure> unsignedAnswer() const
    {
        // https://wicg.github.io/signature-based-sri/#matching; no signature is looked into here, and none was seen to fit
        const QByteArray& metadata = m_machine.request().integrity;
        if (metadata.isEmpty() || !m_profile.loads.integrityNamesKeys || !m_machine.request().url.isHttp() ||
            isUncomparedPreload() || !namesKey(metadata))
            return std::nullopt;
        Failure failure = hashFailure("integrity", fetch::Because(noMatch, metadata));
        failure.item = "unsigned";
        return failure;
    }

    /// `unfollowed`: of a redirect that isn't followed, and what becomes of it.
    std::optional<Failure> integrity(std::optional<fetch::UnfollowedHash> unfollowed) const
    {
        // https://fetch.spec.whatwg.org/#concept-main-fetch, step 23
        if (isUncomparedPreload())
            return std::nullopt;
        const QByteArray& metadata = m_machine.request().integrity;
        const fetch::HashNames names = m_profile.loads.hashNames;
        // fetch() in mode no-cors is told as little of its answer as of a redirect that it doesn't follow.
        const bool says = m_profile.loads.unfollowedHash != fetch::UnfollowedHash::FailsKnown ||
                          !metadata.trimmed().isEmpty();
        const bool any = m_profile.loads.closedFailAnyHash && !metadata.trimmed().isEmpty();
        const bool closed = m_received.opaque && (m_request.initiator == Initiator::Fetch ? says : any);
        if (closed)
            unfollowed = fetch::UnfollowedHash::Fails;
        const bool unread = unfollowed ? *unfollowed != fetch::UnfollowedHash::Compared : m_received.opaque;
        if (metadata.isEmpty() || (unread ? !failsUnread(metadata, names, unfollowed)
                                          : matchesIntegrity(m_response.body, metadata, names)))
            return std::nullopt;
        return hashFailure(unread ? "integrity-opaque" : "integrity",
                           unread ? fetch::Because(closedToHash) : fetch::Because(noMatch, metadata));
    }

    const Received& m_received;
    const PageRequest& m_request;
    const fetch::Profile& m_profile;
    Machine& m_machine;
    const http::Response& m_response;
};

/// Whether the engine decodes what this load brings before it checks anything.
bool isDecodedFirst(const PageRequest& request, fetch::DecodedFirst whose)
{
    switch (whose) {
    case fetch::DecodedFirst::Nobodys:
        return false;
    case fetch::DecodedFirst::Media:
        return request.initiator == Initiator::Media;
    case fetch::DecodedFirst::Elements:
        break;
    }
    switch (request.initiator) {
    case Initiator::Fetch:
    case Initiator::Xhr:
    case Initiator::Font:
    case Initiator::FontCss:
    case Initiator::Media:
    case Initiator::EventSource:
    case Initiator::Beacon:
    case Initiator::FormPost:
        return false;
    default:
        return true;
    }
}

} // namespace

std::optional<Failure> undecodable(const Environment& environment, const PageRequest& request,
                                   const fetch::Profile& profile, Machine& machine)
{
    // https://www.rfc-editor.org/rfc/rfc9110#section-8.4
    if (!isDecodedFirst(request, profile.network.decodedFirst) ||
        !http::contains(machine.response().headers, "Content-Encoding"))
        return std::nullopt;
    const Received received(environment, request, profile, machine);
    return Use(received).judgeCoding();
}

std::optional<Failure> judgeUse(const Environment& environment, const PageRequest& request,
                                const fetch::Profile& profile, Machine& machine, bool unfollowed)
{
    if (auto failure = unfollowed ? std::nullopt : undecodable(environment, request, profile, machine))
        return failure;
    const Received received(environment, request, profile, machine);
    return Use(received).judge(unfollowed);
}

} // namespace crosscheck::page
