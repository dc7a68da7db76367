#include "page/received.h"

#include "fetch/headers.h"
#include "fetch/mime.h"

namespace crosscheck::page {

using fetch::Failure;
using uses::noContent;
using uses::notModified;
using uses::resetContent;

Received::Received(const Environment& environment, const PageRequest& request, const fetch::Profile& profile,
                   fetch::Machine& machine)
    : environment(environment), request(request), profile(profile), machine(machine),
      response(machine.response()), opaque(machine.tainting() == fetch::ResponseTainting::Opaque),
      decoding(decodingOf(response, machine.request().method, profile.network,
                          machine.request().url.scheme == "https"_b))
{
}

const QByteArray& Received::body() const
{
    static const QByteArray nothing;
    return decoding == Decoding::Nothing ? nothing : response.body;
}

bool Received::isUnknownBody(QByteArrayView typePrefix) const
{
    const bool bodiless =
        response.status == noContent || response.status == resetContent || response.status == notModified;
    return !bodiless && response.body.isEmpty() && !response.bodyTruncated &&
           fetch::joined(response.headers, "Content-Length") != "0"_b &&
           fetch::extractedMimeEssence(response.headers).startsWith(typePrefix);
}

QByteArray Received::contentType() const
{
    return fetch::joined(response.headers, "Content-Type").value_or(QByteArray());
}

QByteArray Received::essence() const
{
    if (!profile.loads.firstMimeTypeCounts)
        return fetch::extractedMimeEssence(response.headers, profile.loads.typeEnds);
    // A module's bytes are sniffed, so that a type which is none isn't cut to one that is.
    const bool module =
        request.initiator == Initiator::ScriptModule || request.initiator == Initiator::Import;
    const bool byLine =
        module || request.initiator == Initiator::EventSource || request.initiator == Initiator::Worker;
    if (byLine && profile.loads.lastTypeLineCounts) {
        const QList<QByteArray> typeLines = fetch::lines(response.headers, "Content-Type");
        const QByteArray last = typeLines.isEmpty() ? QByteArray() : typeLines.last();
        return module ? fetch::mimeEssence(last)
                      : fetch::mimeEssence(last.split(',').first(), profile.loads.typeEnds);
    }
    return fetch::mimeEssence(QByteArray(contentType()).split(',').first(), profile.loads.typeEnds);
}

bool Received::isOkStatus() const
{
    const bool module = request.initiator == Initiator::ScriptModule ||
                        request.initiator == Initiator::Import ||
                        (request.initiator == Initiator::Preload && request.as == "module"_b);
    const bool strict = module && profile.loads.modulesNeedOkStatus;
    const bool upTo399 =
        profile.loads.elementsFailFrom400 && request.initiator != Initiator::Worker && !strict;
    return upTo399 ? response.status < 400 : response.status >= 200 && response.status <= 299;
}

Failure Received::failed(const QByteArray& detail, const QByteArray& value) const
{
    Failure failure = machine.failure(fetch::Symptom::NotCorsOther, detail, value);
    failure.status = response.status;
    return failure;
}

std::optional<Failure> Received::unless(bool good, fetch::Recorder& record, const char* detail,
                                        const words::Sentence& why) const
{
    if (good)
        return std::nullopt;
    const QByteArray word(detail);
    const bool byStatus = word == "status"_b;
    const QByteArray type = contentType();
    Failure failure = failed(word, byStatus ? QByteArray::number(response.status) : type);
    failure.step = record.fail(byStatus ? fetch::Because(why, fetch::decimal(response.status))
                                        : fetch::Because(why, type));
    return failure;
}

} // namespace crosscheck::page
