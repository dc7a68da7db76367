#pragma once

#include "intake/curl/options.h"

namespace crosscheck::intake {

/// What one curl command would send.
struct CurlRequests
{
    QList<page::PageRequest> requests;
    QList<Note> notes; ///< `request` counts `requests`
    std::optional<InputError> error;
};

/// Nobody looks at more requests of one text: patterns in loops in patterns would make as many as they like.
constexpr qsizetype mostRequests = 4096;

/// The requests of one command, in the order in which curl sends them. Headers stand in the order of the wire: those that curl
/// writes itself for an option or the URL, then those typed, then Content-Type.
CurlRequests curlRequests(const ShellCommand& command);

/// The requests of the commands of curl and wget in a text.
Understood readCommands(QByteArrayView utf8);

/// curl's URL globbing: {a,b} and [1-3]. None where the pattern is refused.
std::optional<QList<QByteArray>> curlGlob(const QByteArray& url);

/// A URL as curl takes it apart.
struct CurlUrl
{
    QByteArray scheme, user, password, host, port, path, query;
    bool hasUser = false, hasQuery = false;
    QByteArray text() const; ///< without userinfo and fragment
};
std::optional<CurlUrl> curlUrl(const QByteArray& text, const QByteArray& schemeDefault, bool pathAsIs);

/// The body of -F options and its Content-Type. `input`: what stands on standard input, where it is known.
struct CurlForm
{
    QByteArray body, boundary;
    QList<Note> notes;
    std::optional<InputError> error;
};
CurlForm curlForm(const CurlOptions& options, const std::optional<QByteArray>& input = std::nullopt,
                  const QHash<QByteArray, QByteArray>& files = {});

/// Puts the headers that curl sends with a request into it, in the order of the wire; its method and body are set already. The
/// notes are on headers that are left out or made up. `contentType`: the one that goes with the body.
QList<Note> curlHeaders(const CurlOptions& options, const CurlUrl& url, const QByteArray& contentType,
                        const std::optional<CurlForm>& form, page::PageRequest& request);

} // namespace crosscheck::intake
