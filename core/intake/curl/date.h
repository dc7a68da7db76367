#pragma once

#include <QByteArray>

#include <optional>

namespace crosscheck::intake {

/// A date in the words that curl takes, as HTTP writes it; none where curl takes it for none. Months go by three letters, a number
/// is a day and then a year. https://curl.se/libcurl/c/curl_getdate.html
std::optional<QByteArray> curlDate(QByteArrayView text);

} // namespace crosscheck::intake
