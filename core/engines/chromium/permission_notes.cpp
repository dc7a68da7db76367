#include "engines/chromium/permission_notes.h"

#include "fetch/headers.h"
#include "page/permissions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace crosscheck::engines {

namespace {

using page::PermittedFeature;

/// As Chromium 156 recorded it: every other name is told as unknown.
constexpr QByteArrayView known[] = {
    "accelerometer"_b,
    "aria-notify"_b,
    "autoplay"_b,
    "browsing-topics"_b,
    "camera"_b,
    "captured-surface-control"_b,
    "clipboard-read"_b,
    "clipboard-write"_b,
    "compute-pressure"_b,
    "cross-origin-isolated"_b,
    "deferred-fetch"_b,
    "deferred-fetch-minimal"_b,
    "digital-credentials-create"_b,
    "digital-credentials-get"_b,
    "display-capture"_b,
    "encrypted-media"_b,
    "fullscreen"_b,
    "gamepad"_b,
    "geolocation"_b,
    "gyroscope"_b,
    "hid"_b,
    "identity-credentials-get"_b,
    "idle-detection"_b,
    "interest-cohort"_b,
    "keyboard-map"_b,
    "language-detector"_b,
    "language-model"_b,
    "local-fonts"_b,
    "local-network"_b,
    "local-network-access"_b,
    "loopback-network"_b,
    "magnetometer"_b,
    "media-playback-while-not-visible"_b,
    "microphone"_b,
    "midi"_b,
    "on-device-speech-recognition"_b,
    "otp-credentials"_b,
    "payment"_b,
    "picture-in-picture"_b,
    "private-state-token-issuance"_b,
    "private-state-token-redemption"_b,
    "publickey-credentials-create"_b,
    "publickey-credentials-get"_b,
    "screen-wake-lock"_b,
    "serial"_b,
    "speaker-selection"_b,
    "storage-access"_b,
    "summarizer"_b,
    "sync-xhr"_b,
    "translator"_b,
    "unload"_b,
    "usb"_b,
    "window-management"_b,
    "xr-spatial-tracking"_b,
};
constexpr QByteArrayView tried[] = {"focus-without-user-activation"_b, "frobulate"_b, "rewriter"_b, "tools"_b,
                                    "web-app-installation"_b,          "writer"_b};

template <size_t Count> bool isListed(const QByteArrayView (&list)[Count], QByteArrayView word)
{
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

/// False where the feature counts for nothing; that is told.
bool isKnown(const QByteArray& name, const QString& header, Lines& lines)
{
    static constexpr QByteArrayView hints[] = {"ch-lang"_b, "ch-ua-full"_b};
    if (isListed(known, name) || (name.startsWith("ch-") && !isListed(hints, name)))
        return true;
    lines.addLine(header + (isListed(tried, name) ? u"Origin trial controlled feature not enabled: '%1'."_s
                                                  : u"Unrecognized feature: '%1'."_s)
                               .arg(QString::fromUtf8(name)));
    return false;
}

void permissions(const http::HeaderList& headers, QByteArrayView name, Lines& lines)
{
    const auto value = fetch::joined(headers, name);
    if (!value)
        return;
    const QString header = u"Error with %1 header: "_s.arg(QString::fromLatin1(name));
    const auto features = page::permissionsIn(value);
    if (!features)
        return lines.addLine(header + u"Parse of permissions policy failed because of errors reported by "
                                      "structured header parser."_s);
    for (const PermittedFeature& one : *features) {
        if (!isKnown(one.name, header, lines))
            continue;
        const QString feature = QString::fromUtf8(one.name);
        if (one.fault == PermittedFeature::Fault::Token)
            lines.addLine(header +
                          u"Invalid allowlist item(%1) for feature %2. Allowlist item must be *, self or "
                          "quoted url."_s.arg(QString::fromUtf8(one.faulty), feature));
        else if (one.fault == PermittedFeature::Fault::Kind)
            lines.addLine(header +
                          u"Invalid allowlist item for feature %1. Allowlist item must be *, self, or "
                          "quoted url."_s.arg(feature));
    }
}

void integrityMember(const PermittedFeature& member, const QString& header, Lines& lines)
{
    if (!member.isList)
        return lines.addLine(u"The %1 value is not a list."_s.arg(header));
    for (const QByteArray& written : member.words) {
        const QString word = QString::fromUtf8(written.split(';').first());
        const QChar first = word.isEmpty() ? QChar(u' ') : word.front();
        if (!first.isLetter() && first != u'*')
            lines.addLine(u"The %1 item '%2' is not a token."_s.arg(header, word));
        else if (member.name == "blocked-destinations" && word != u"script")
            lines.addLine(u"The %1 destination '%2' is not supported."_s.arg(header, word));
        else if (member.name == "sources" && word != u"inline")
            lines.addLine(u"The %1 source '%2' is not supported."_s.arg(header, word));
        else if (member.name != "blocked-destinations" && member.name != "sources" &&
                 member.name != "endpoints")
            lines.addLine(u"Unrecognized %1 in %2 header."_s.arg(QString::fromUtf8(member.name), header));
    }
}

void integrity(const http::HeaderList& headers, QByteArrayView name, Lines& lines)
{
    const auto value = fetch::joined(headers, name);
    if (!value || value->isEmpty())
        return;
    const QString header = QString::fromLatin1(name);
    const auto members = page::permissionsIn(value);
    if (!members)
        return lines.addLine(
            u"The %1 value \"%2\" is not a dictionary."_s.arg(header, QString::fromUtf8(*value)));
    for (const PermittedFeature& member : *members)
        integrityMember(member, header, lines);
}

void features(const http::HeaderList& headers, Lines& lines)
{
    const auto older = fetch::joined(headers, "Feature-Policy");
    if (!older)
        return;
    const QString header = u"Error with Feature-Policy header: "_s;
    const auto newer = page::permissionsIn(fetch::joined(headers, "Permissions-Policy"));
    QStringList twice;
    for (const PermittedFeature& one : page::featurePolicyIn(older)) {
        if (!isKnown(one.name, header, lines))
            continue;
        if (one.fault == PermittedFeature::Fault::Token)
            lines.addLine(header + u"Unrecognized origin: '%1'."_s.arg(QString::fromUtf8(one.faulty)));
        const auto same = [&](const PermittedFeature& other) { return other.name == one.name; };
        if (newer && std::any_of(newer->begin(), newer->end(), same))
            twice.append(QString::fromUtf8(one.name));
    }
    if (!twice.isEmpty())
        lines.addLine(header + u"Some features are specified in both Feature-Policy and Permissions-Policy "
                               "header: %1. Values defined in Permissions-Policy header will be used."_s.arg(
                                   twice.join(u", "_s)));
}

} // namespace

void chromiumIntegrityNotes(const http::HeaderList& pageHeaders, Lines& lines)
{
    integrity(pageHeaders, "Integrity-Policy"_b, lines);
    integrity(pageHeaders, "Integrity-Policy-Report-Only"_b, lines);
}

void chromiumAllowNotes(const QList<QByteArray>& features, Lines& lines)
{
    for (const QByteArray& name : features)
        isKnown(name, QString(), lines);
}

void chromiumPermissionNotes(const http::HeaderList& pageHeaders, Lines& lines)
{
    permissions(pageHeaders, "Permissions-Policy"_b, lines);
    permissions(pageHeaders, "Permissions-Policy-Report-Only"_b, lines);
    features(pageHeaders, lines);
}

} // namespace crosscheck::engines
