#include "request_arguments.h"

#include "command.h"
#include "platforms/platform.h"
#include "url/origin.h"
#include "url/url.h"
#include "wire/certificates.h"

#include <QCoreApplication>
#include <QUuid>

namespace crosscheck::cli {

using namespace Qt::StringLiterals;

const QList<Option>& requestOptions()
{
    static const QList<Option> all{
        {{u"--origin"_s}, true},
        {{u"--from"_s}, true},
        {{u"--request"_s, u"-X"_s, u"--method"_s}, true},
        {{u"--header"_s, u"-H"_s}, true},
        {{u"--data"_s, u"-d"_s}, true},
        {{u"--credentials"_s}, true},
        {{u"--mode"_s}, true},
        {{u"--redirect"_s}, true},
        {{u"--api"_s, u"--initiator"_s}, true},
        {{u"--preflight-only"_s}, false},
        {{u"--page-space"_s}, true},
        {{u"--cacert"_s}, true},
        {{u"--insecure"_s, u"-k"_s}, false},
        {{u"--timeout"_s}, true},
        {{u"--engine"_s}, true},
        {{u"--platform"_s}, true},
        {{u"--json"_s}, false},
    };
    return all;
}

std::optional<QString> readOrigin(const QString& text, QByteArray& origin)
{
    const QByteArray bytes = text.trimmed().toUtf8();
    if (bytes == "null" || url::parseSerializedOrigin(bytes)) {
        origin = bytes;
        return std::nullopt;
    }
    // The address of a page is as good.
    const std::optional<url::Url> page = url::parseOrNull(bytes);
    if (page && page->isHttp()) {
        origin = url::originOf(*page).serialized();
        return std::nullopt;
    }
    return QCoreApplication::translate(
               "cli", "--origin takes the origin of a page, like http://localhost:5173 or null, not “%1”.")
        .arg(text);
}

std::optional<QString> readEngines(const QStringList& given, QList<engines::Engine>& out)
{
    for (const QString& list : given) {
        for (const QString& name : list.split(u',')) {
            if (name == u"all") {
                out = engines::browsers();
                continue;
            }
            const std::optional<engines::Engine> engine = engines::engineFromSlug(name.toLatin1());
            if (!engine)
                return QCoreApplication::translate(
                           "cli", "--engine takes chromium, gecko, webkit, standard or all, not “%1”.")
                    .arg(name);
            if (!out.contains(*engine))
                out.append(*engine);
        }
    }
    if (out.isEmpty())
        out = engines::browsers();
    return std::nullopt;
}

std::optional<QString> readPlatform(const Arguments& arguments, facts::Wishes& wishes)
{
    const std::optional<QString> given = arguments.value(u"--platform"_s);
    if (!given)
        return std::nullopt;
    const platforms::Platform* platform = platforms::find(given->toUtf8());
    if (!platform)
        return QCoreApplication::translate("cli",
                                           "there is no platform “%1”. crosscheck-cli fix --list names them.")
            .arg(*given);
    wishes.platform = platform->id;
    return std::nullopt;
}

namespace {

template <typename Value> struct Word
{
    const char* text;
    Value value;
};
constexpr Word<fetch::Credentials> credentialsWords[]{{"include", fetch::Credentials::Include},
                                                      {"same-origin", fetch::Credentials::SameOrigin},
                                                      {"omit", fetch::Credentials::Omit}};
constexpr Word<fetch::Mode> modeWords[]{
    {"cors", fetch::Mode::Cors}, {"no-cors", fetch::Mode::NoCors}, {"same-origin", fetch::Mode::SameOrigin}};
constexpr Word<fetch::Redirect> redirectWords[]{{"follow", fetch::Redirect::Follow},
                                                {"error", fetch::Redirect::Error},
                                                {"manual", fetch::Redirect::Manual}};
constexpr Word<page::AddressSpace> spaceWords[]{{"public", page::AddressSpace::Public},
                                                {"local", page::AddressSpace::Local},
                                                {"loopback", page::AddressSpace::Loopback}};

/// Reads an option that takes one word of a list; a sentence where it is another.
template <typename Value, size_t Count>
std::optional<QString> readWord(const Arguments& arguments, const QString& option,
                                const Word<Value> (&words)[Count], std::optional<Value>& out)
{
    const std::optional<QString> given = arguments.value(option);
    if (!given)
        return std::nullopt;
    QStringList known;
    for (const Word<Value>& word : words) {
        if (*given == QLatin1StringView(word.text)) {
            out = word.value;
            return std::nullopt;
        }
        known.append(QLatin1StringView(word.text));
    }
    return QCoreApplication::translate("cli", "%1 takes %2, not “%3”.")
        .arg(option, known.join(u", "_s), *given);
}

std::optional<QString> readHeader(const QString& text, http::HeaderList& headers)
{
    const QByteArray bytes = text.toUtf8();
    const qsizetype colon = bytes.indexOf(':');
    if (colon < 0)
        return QCoreApplication::translate("cli", "-H takes 'Name: value'; there is no colon in “%1”.")
            .arg(text);
    const QByteArray name = bytes.first(colon);
    const QByteArray value = http::normalizeValue(bytes.sliced(colon + 1));
    if (!http::isHeaderName(name))
        return QCoreApplication::translate(
                   "cli", "“%1” is no header name: letters, digits and !#$%&'*+-.^_`|~ can stand in one.")
            .arg(QString::fromUtf8(name));
    if (!http::isHeaderValue(value))
        return QCoreApplication::translate("cli",
                                           "the value of the header %1 holds a line break or a NUL byte.")
            .arg(QString::fromUtf8(name));
    headers.append(http::Header{name, value});
    return std::nullopt;
}

std::optional<QString> readRequest(const Arguments& arguments, Wish& wish)
{
    page::PageRequest& request = wish.investigation.request;
    if (const auto method = arguments.value(u"--request"_s))
        request.method = method->toUtf8();
    for (const QString& header : arguments.values(u"--header"_s)) {
        if (const auto wrong = readHeader(header, request.headers))
            return wrong;
    }
    if (const auto data = arguments.value(u"--data"_s)) {
        request.body = page::Body{page::Body::Kind::Text, data->toUtf8(), {}};
        if (!arguments.has(u"--request"_s) && request.method == "GET")
            request.method = "POST";
    }
    if (const auto api = arguments.value(u"--api"_s)) {
        const auto initiator = page::initiatorFromSlug(api->toUtf8());
        if (!initiator)
            return QCoreApplication::translate("cli", "--api does not know “%1”.").arg(*api);
        request.initiator = *initiator;
    }
    if (const auto wrong = readWord(arguments, u"--credentials"_s, credentialsWords, request.credentials))
        return wrong;
    if (request.initiator == page::Initiator::Xhr && arguments.has(u"--credentials"_s))
        request.withCredentials = request.credentials == fetch::Credentials::Include;
    if (const auto wrong = readWord(arguments, u"--mode"_s, modeWords, request.mode))
        return wrong;
    if (const auto wrong = readWord(arguments, u"--redirect"_s, redirectWords, request.redirect))
        return wrong;
    page::Page& page = wish.investigation.page;
    if (const auto origin = arguments.value(u"--origin"_s)) {
        if (const auto wrong = readOrigin(*origin, page.origin))
            return wrong;
    }
    return readWord(arguments, u"--page-space"_s, spaceWords, page.space);
}

std::optional<QString> readWire(const Arguments& arguments, wire::Options& out)
{
    if (const auto file = arguments.value(u"--cacert"_s)) {
        out.caFile = file->toLocal8Bit();
        const auto read = wire::readCertificates(out.caFile);
        if (const QString* why = std::get_if<QString>(&read))
            return QCoreApplication::translate("cli", "--cacert can't use %1: %2").arg(*file, *why);
    }
    out.insecure = arguments.has(u"--insecure"_s);
    out.totalTimeoutMs = 20000;
    out.bodyTimeoutMs = 2000; // the verdict is read off the heads
    if (const auto seconds = arguments.value(u"--timeout"_s)) {
        bool good = false;
        const double value = seconds->toDouble(&good);
        if (!good || value <= 0 || value > 3600)
            return QCoreApplication::translate("cli", "--timeout takes seconds, from 0.1 to 3600, not “%1”.")
                .arg(*seconds);
        out.totalTimeoutMs = qMax(1, int(value * 1000));
    }
    out.connectTimeoutMs = out.totalTimeoutMs;
    return std::nullopt;
}

/// The rules that need the whole: a URL, a page, and that both can be read.
std::optional<QString> check(Wish& wish, const QString& command)
{
    facts::Investigation& investigation = wish.investigation;
    if (investigation.request.url.isEmpty())
        return QCoreApplication::translate("cli",
                                           "there is no URL to ask for. crosscheck-cli %1 --help says how.")
            .arg(command);
    if (investigation.page.origin.isEmpty())
        return QCoreApplication::translate("cli", "the origin of the page is not known: say it with "
                                                  "--origin, like --origin http://localhost:5173.");
    const std::optional<url::Url> base = url::parseOrNull(investigation.page.origin);
    const url::ParseResult parsed =
        url::parse(investigation.request.url, base && base->isHttp() ? &*base : nullptr);
    if (const auto* error = std::get_if<url::ParseError>(&parsed))
        return QCoreApplication::translate("cli", "“%1” is not a URL: it stops making sense at byte %2.")
            .arg(QString::fromUtf8(investigation.request.url))
            .arg(error->position);
    if (!investigation.page.space && base && url::isLoopbackHost(base->host.value_or(url::Host())))
        investigation.page.space = page::AddressSpace::Loopback;
    return std::nullopt;
}

/// The investigation that --from or the URL begins with; on bad input the exit status, its sentence printed.
std::variant<facts::Investigation, int> beginning(const Arguments& arguments)
{
    facts::Investigation out;
    out.id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const std::optional<QString> from = arguments.value(u"--from"_s);
    const qsizetype expected = from ? 0 : 1;
    if (arguments.positional().size() > expected)
        return fail(QCoreApplication::translate("cli", "“%1” is one argument too many.")
                        .arg(arguments.positional().at(expected)));
    if (!from) {
        out.request.url = arguments.positional().value(0).toUtf8();
        return out;
    }
    const std::optional<QByteArray> input = readInput(*from);
    if (!input)
        return 2;
    const intake::Understood understood = intake::understand(*input);
    out = intake::merge(out, understood);
    if (out.request.url.isEmpty())
        return fail(understood.error
                        ? QCoreApplication::translate("cli", "%1: %2 (byte %3)")
                              .arg(*from, words::say(understood.error->expected))
                              .arg(understood.error->position)
                        : QCoreApplication::translate("cli", "there is no request in %1.").arg(*from));
    out.sends.clear(); // what was recorded is not what will come now
    return out;
}

} // namespace

std::variant<Wish, int> readWish(const Arguments& arguments, const QString& command)
{
    Wish wish;
    const auto begun = beginning(arguments);
    if (const int* status = std::get_if<int>(&begun))
        return *status;
    wish.investigation = std::get<facts::Investigation>(begun);
    for (const std::optional<QString>& wrong :
         {readRequest(arguments, wish), readWire(arguments, wish.wire),
          readEngines(arguments.values(u"--engine"_s), wish.engines),
          readPlatform(arguments, wish.investigation.wishes), check(wish, command)}) {
        if (wrong)
            return fail(*wrong);
    }
    wish.consent = {true, arguments.has(u"--preflight-only"_s)};
    return wish;
}

} // namespace crosscheck::cli
