#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <string_view>

namespace crosscheck::fetch {

/// What a text is about where its symptom leaves that open. The one list of them: a word that it doesn't hold doesn't compile where
/// a TextKind is wanted. They stand in JSON and only grow.
inline constexpr std::string_view textKinds[] = {
    "aspnet",            ///< ASP.NET Core's log
    "bare-failure",      ///< what a script sees of any failure
    "cookie",            ///< a cookie that the browser or a server refused
    "coop",              ///< Cross-Origin-Opener-Policy
    "csrf",              ///< a check against forged requests
    "css-rules",         ///< a script that may not read a style sheet's rules
    "express",           ///< the cors package of Express
    "flask",             ///< Flask-CORS
    "forbidden-header",  ///< a name that scripts may not set
    "frame-access",      ///< a script that reaches into another origin's frame
    "framing",           ///< a page that doesn't let itself be framed
    "host-check",        ///< a development server that doesn't know the name it is called by
    "http-status",       ///< an answer with an error's status
    "integrity",         ///< Subresource Integrity
    "local-file",        ///< a file of this machine
    "mime-type",         ///< a script or a style sheet of another type
    "post-message",      ///< a message between windows of other origins
    "post-message-data", ///< a message that can't be cloned
    "preload",           ///< a preload that nothing used
    "rs-cors",           ///< the cors package of Go
    "s3",                ///< Amazon S3 and its like
    "script-error",      ///< "Script error." of a script from elsewhere
    "service-worker",    ///< a service worker that wasn't registered
    "source-map",        ///< a source map that didn't load
    "spring",            ///< Spring
    "starlette",         ///< Starlette and FastAPI
    "unexposed-header",  ///< a header that the answer doesn't expose
};

/// Called by nobody: what a word that is no kind needs to be compiled.
void thereIsNoSuchTextKind();

/// A kind of the list, or nothing.
class TextKind
{
public:
    constexpr TextKind() = default;
    consteval TextKind(const char* name) : m_name(name)
    {
        if (std::find(std::begin(textKinds), std::end(textKinds), name) == std::end(textKinds))
            thereIsNoSuchTextKind();
    }
    constexpr const char* name() const { return m_name; }
    friend bool operator==(QByteArrayView name, TextKind kind) { return name == kind.m_name; }

private:
    const char* m_name = "";
};

} // namespace crosscheck::fetch
