#pragma once

#include "intake/curl/command.h"

namespace crosscheck::intake {

/// What of a command line asks for one set of requests: everything between two --next.
struct CurlOptions
{
    struct Field ///< one -F
    {
        QByteArray text;
        bool literal = false; ///< --form-string
        qsizetype position = 0;
    };
    QList<Word> urls;
    QList<QByteArray> uploads; ///< -T, the n-th goes with the n-th URL
    QByteArray method;         ///< -X
    bool head = false, get = false, put = false, noGlob = false, pathAsIs = false, compressed = false;
    std::optional<QByteArray> data;
    bool json = false;
    QList<Field> fields;
    QList<Word> headers;
    std::optional<QByteArray> user;
    QByteArray bearer, referer, range, requestTarget, schemeDefault;
    std::optional<QByteArray> query; ///< --url-query
    std::optional<QByteArray> userAgent;
    QList<QByteArray> cookies;
    bool transferEncoding = false; ///< --tr-encoding
    bool formEscape = false;
    QList<QByteArray> ways;                           ///< to sign in, that were asked for: basic, digest, …
    bool showsHeaders = false, namesByHeader = false; ///< -i and -J, which curl does not take together
    bool signs = false;                               ///< --aws-sigv4
    std::optional<http::Header> timeCondition;        ///< -z
    QList<Note> notes;
};

struct CurlCommandLine
{
    QList<CurlOptions> groups;
    std::optional<InputError> error; ///< curl would refuse the command line
    bool asksHelp = false;           ///< --help, --version, --manual: nothing is sent
};

/// Reads the command line as curl 7.88 and later do.
CurlCommandLine readCurlOptions(const ShellCommand& command);

/// The settings of a file for -K: names without dashes, values without quotes.
QList<std::pair<QByteArray, QByteArray>> curlConfig(QByteArrayView bytes);

/// RFC 3986 unreserved characters stay, everything else becomes %XX; blanks become "+" where asked.
QByteArray curlEscaped(QByteArrayView bytes, bool plusForBlank);

} // namespace crosscheck::intake
