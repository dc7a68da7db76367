#include "url/host.h"

#include "url/address.h"
#include "url/encode.h"

#include <unicode/uidna.h>

namespace crosscheck::url {

namespace {

/// ICU's UTS 46 processor with the options of the standard. It is immutable once made, so every thread may use it.
const UIDNA* processor()
{
    static const UIDNA* const made = [] {
        UErrorCode status = U_ZERO_ERROR;
        return uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE |
                                   UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ,
                               &status);
    }();
    return made;
}

/// CheckHyphens and VerifyDnsLength are false in the standard; ICU checks always, and its output is unharmed by these.
constexpr uint32_t passedOver = UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG |
                                UIDNA_ERROR_DOMAIN_NAME_TOO_LONG | UIDNA_ERROR_LEADING_HYPHEN |
                                UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4;

bool isPlainAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) < 0x80; });
}

/// Lower-case letters, digits, hyphens and dots: the processor leaves them as they are.
bool isPlainDomain(QByteArrayView bytes)
{
    return !bytes.isEmpty() && std::all_of(bytes.begin(), bytes.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
}

/// What UTS 46 does with a code point in Unicode 15.1 to 17 and ICU 72 (Unicode 15.0) does not: `to` is the code point that the
/// first one maps to, the next ones follow in order; 0: ignored.
struct NewerMapping
{
    char32_t first, last, to;
};
constexpr NewerMapping newerMappings[] = {
    {0x04C0, 0x04C0, 0x04CF},   {0x10A0, 0x10C5, 0x2D00},   {0x115F, 0x1160, 0},
    {0x17B4, 0x17B5, 0},        {0x180E, 0x180E, 0},        {0x1E9E, 0x1E9E, 0x00DF},
    {0x206A, 0x206F, 0},        {0x2132, 0x2132, 0x214E},   {0x2183, 0x2183, 0x2184},
    {0x3164, 0x3164, 0},        {0xFFA0, 0xFFA0, 0},        {0x1D173, 0x1D17A, 0},
    {0x2F868, 0x2F868, 0x36FC}, {0x2F874, 0x2F874, 0x5F53}, {0x2F91F, 0x2F91F, 0x243AB},
    {0x2F95F, 0x2F95F, 0x7AEE}, {0x2F9BF, 0x2F9BF, 0x45D7},
};

QString withNewerMappings(QByteArrayView utf8)
{
    QString out;
    for (const char32_t c : QString::fromUtf8(utf8).toUcs4()) {
        const auto* row = std::find_if(
            std::begin(newerMappings), std::end(newerMappings),
            [c](const NewerMapping& mapping) { return c >= mapping.first && c <= mapping.last; });
        if (row == std::end(newerMappings))
            out += QString::fromUcs4(&c, 1);
        else if (const char32_t mapped = row->to + (c - row->first); row->to != 0)
            out += QString::fromUcs4(&mapped, 1);
    }
    return out;
}

} // namespace

std::optional<QByteArray> domainToAscii(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return std::nullopt;
    if (isPlainAscii(
            utf8)) // also where an "xn--" label is no Punycode: the standard lets it pass since June 2026
        return utf8.toByteArray().toLower();
    const QString domain = withNewerMappings(utf8);
    QString out(qMax(qsizetype(256), domain.size() * 4), Qt::Uninitialized);
    for (;;) {
        UIDNAInfo info = UIDNA_INFO_INITIALIZER;
        UErrorCode status = U_ZERO_ERROR;
        const int32_t length = uidna_nameToASCII(processor(), reinterpret_cast<const UChar*>(domain.utf16()),
                                                 int32_t(domain.size()), reinterpret_cast<UChar*>(out.data()),
                                                 int32_t(out.size()), &info, &status);
        if (status == U_BUFFER_OVERFLOW_ERROR) {
            out.resize(length);
            continue;
        }
        if (U_FAILURE(status) || (info.errors & ~passedOver) || length == 0)
            return std::nullopt;
        out.truncate(length);
        return out.toUtf8();
    }
}

bool hasBadPunycode(const Host& host)
{
    if (host.kind != Host::Kind::Domain || !host.text.contains("xn--"))
        return false;
    const QString domain = QString::fromLatin1(host.text);
    QString out(qMax(qsizetype(256), domain.size() * 4), Qt::Uninitialized);
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    UErrorCode status = U_ZERO_ERROR;
    uidna_nameToUnicode(processor(), reinterpret_cast<const UChar*>(domain.utf16()), int32_t(domain.size()),
                        reinterpret_cast<UChar*>(out.data()), int32_t(out.size()), &info, &status);
    return U_FAILURE(status) || (info.errors & ~passedOver) != 0;
}

std::variant<Host, ParseError> parseHost(QByteArrayView utf8)
{
    if (utf8.startsWith('[')) {
        if (!utf8.endsWith(']') || utf8.size() < 2)
            return ParseError{ParseError::Kind::InvalidIpv6, utf8.size()};
        auto result = parseIpv6(utf8.sliced(1, utf8.size() - 2));
        if (auto* error = std::get_if<ParseError>(&result))
            ++error->position;
        return result;
    }
    if (isPlainDomain(utf8)) {
        if (endsInNumber(utf8))
            return parseIpv4(utf8);
        Host host;
        host.kind = Host::Kind::Domain;
        host.text = utf8.toByteArray();
        return host;
    }
    const bool escaped = utf8.contains('%');
    const QByteArray domain = escaped ? wellFormed(percentDecoded(utf8)) : utf8.toByteArray();
    const std::optional<QByteArray> ascii = domainToAscii(domain);
    const auto firstForbidden = [&utf8] {
        for (qsizetype i = 0; i < utf8.size(); ++i) {
            if (isForbiddenInDomain(uchar(utf8[i])))
                return i;
        }
        return qsizetype(0);
    };
    if (!ascii) {
        const bool empty = domain.isEmpty();
        return ParseError{empty ? ParseError::Kind::EmptyHost : ParseError::Kind::InvalidIdna, 0};
    }
    if (std::any_of(ascii->begin(), ascii->end(), [](char c) { return isForbiddenInDomain(uchar(c)); }))
        return ParseError{ParseError::Kind::ForbiddenHostCharacter, firstForbidden()};
    if (endsInNumber(*ascii)) {
        auto result = parseIpv4(*ascii);
        if (auto* error = std::get_if<ParseError>(&result); error && domain != utf8)
            error->position = 0;
        return result;
    }
    Host host;
    host.kind = Host::Kind::Domain;
    host.text = *ascii;
    return host;
}

std::variant<Host, ParseError> parseOpaqueHost(QByteArrayView utf8)
{
    if (utf8.startsWith('['))
        return parseHost(utf8);
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        if (isForbiddenInHost(uchar(utf8[i])))
            return ParseError{ParseError::Kind::ForbiddenHostCharacter, i};
    }
    Host host;
    host.kind = utf8.isEmpty() ? Host::Kind::Empty : Host::Kind::Opaque;
    appendEncoded(host.text, utf8, EncodeSet::C0Control);
    return host;
}

} // namespace crosscheck::url
