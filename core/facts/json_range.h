#pragma once

#include "facts/fact.h"
#include "fetch/request.h"
#include "http/exchange.h"
#include "page/page.h"

/// The last value of each enumeration that is stored. What is read back may come from a newer program, a damaged file or a
/// stranger's recording: a number beyond it is none of them.
namespace crosscheck::facts::fields {

template <typename Enum> struct Last;
template <> struct Last<http::Exchange::Kind>
{
    static constexpr auto value = http::Exchange::Kind::Actual;
};
template <> struct Last<http::Exchange::Source>
{
    static constexpr auto value = http::Exchange::Source::Watched;
};
template <> struct Last<http::NetworkFailure>
{
    static constexpr auto value = http::NetworkFailure::NotRecorded;
};
template <> struct Last<page::PageKind>
{
    static constexpr auto value = page::PageKind::File;
};
template <> struct Last<page::AddressSpace>
{
    static constexpr auto value = page::AddressSpace::Loopback;
};
template <> struct Last<page::Body::Kind>
{
    static constexpr auto value = page::Body::Kind::Stream;
};
template <> struct Last<Source::Kind>
{
    static constexpr auto value = Source::Kind::Replay;
};
template <> struct Last<fetch::Mode>
{
    static constexpr auto value = fetch::Mode::Navigate;
};
template <> struct Last<fetch::Credentials>
{
    static constexpr auto value = fetch::Credentials::Include;
};
template <> struct Last<fetch::Redirect>
{
    static constexpr auto value = fetch::Redirect::Manual;
};
template <> struct Last<fetch::Cache>
{
    static constexpr auto value = fetch::Cache::OnlyIfCached;
};

/// The value that a number stands for; none for a number that stands for nothing.
template <typename Enum> std::optional<Enum> enumFrom(int number)
{
    if (number < 0 || number > int(Last<Enum>::value))
        return std::nullopt;
    return Enum(number);
}

} // namespace crosscheck::facts::fields
