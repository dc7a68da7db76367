#pragma once

#include "policy/policy.h"

namespace crosscheck::platforms {

/// One line of a rendered configuration with the reason why it is there.
struct ConfigurationLine
{
    QString text;
    words::Text why;        ///< empty where the line explains itself
    bool essential = false; ///< the line that mends the fault; marked at the margin
    bool operator==(const ConfigurationLine&) const = default;
};

struct Configuration
{
    QByteArray language; ///< for colouring: nginx, javascript, python, apache, yaml, …
    QList<ConfigurationLine> lines;
    QString text() const;
    bool operator==(const Configuration&) const = default;
};

/// What a platform is to the request: the server that answers it, a proxy by which it stays with the page's own origin, or
/// the page that sends it.
enum class Kind { Server, Proxy, Page };

struct Trap
{
    QByteArray id;
    words::Text text;
};

struct Data; // template.h

/// The traps that these sentences tell, each with its sentence's id.
QList<Trap> trapsOf(std::initializer_list<const words::Sentence*> sentences);

/// One server platform. A folder of platforms/ each; found by the build, never listed by hand.
struct Platform
{
    QByteArray id;         ///< "nginx", "express4" …
    QString name;          ///< in English; a proper name for most
    bool verified = false; ///< the suite runs its configurations on the real thing
    QByteArray versions;   ///< what it was run with
    /// The library that the configurations of an unverified one were compiled against and that was asked in the server's
    /// place; empty where nothing was.
    QByteArray standIn;
    Kind kind = Kind::Server;
    words::Text install, file, where, reload;
    QList<Trap> traps;
    /// How well this platform fits what an answer shows, 0 to 1, and from what ("Server: nginx/1.22.1").
    struct Guess
    {
        double likelihood = 0;
        QByteArray from;
    };
    /// Null where no answer can show it: it is chosen by hand.
    Guess (*recognise)(const http::HeaderList& responseHeaders, QByteArrayView body) = nullptr;
    QByteArray templates; ///< the folder of paste.mustache and complete.mustache
    QByteArray language;  ///< of both: Configuration::language
    /// What the templates can name; the port of a complete one comes to it.
    Data (*data)(const policy::Policy& policy) = nullptr;
    /// The reasons that the templates' lines name.
    const QList<const words::Sentence*>& (*whys)() = nullptr;

    /// The part to paste. Empty where the policy is not sound (validate() refuses something).
    Configuration render(const policy::Policy& policy) const;
    /// A whole one that the server can be started with on 127.0.0.1:port.
    Configuration renderComplete(const policy::Policy& policy, int port) const;
};

/// The name in the language in use: "Your page: fetch" has one, "nginx" is called so everywhere.
QString displayName(const Platform& platform);

/// The policy as a platform wants it: a proxy and a page name the server that the request goes to, which stands in
/// `upstream`; where the policy names none, `target` (an origin, "https://api.example.com") does.
policy::Policy forPlatform(const Platform& platform, policy::Policy policy, QByteArrayView target);

/// All platforms, sorted by id.
const QList<Platform>& all();
const Platform* find(QByteArrayView id);
/// The likeliest platform for an answer; null where nothing points to one.
const Platform* guess(const http::HeaderList& responseHeaders, QByteArrayView body,
                      QByteArray* from = nullptr);

} // namespace crosscheck::platforms
