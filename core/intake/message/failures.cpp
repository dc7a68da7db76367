#include "failures.h"

#include "http/failure_names.h"
#include "settle.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace crosscheck::intake {

using engines::Field;
using engines::Role;
using engines::Said;
using fetch::Symptom;

namespace {

/// An address without its scheme and what follows its path; of one that ends with a port or a slash without these.
QString comparable(const QString& url)
{
    QStringView rest(url);
    const qsizetype scheme = rest.indexOf(u"://");
    if (scheme > 0 && std::all_of(rest.begin(), rest.begin() + scheme, [](QChar c) {
            return (c >= u'a' && c <= u'z') || c.isDigit() || c == u'+' || c == u'.' || c == u'-';
        }))
        rest = rest.sliced(scheme + 3);
    const auto ends = std::find_if(rest.begin(), rest.end(), [](QChar c) { return c == u'?' || c == u'#'; });
    if (ends != rest.end())
        return rest.first(ends - rest.begin()).toString();
    if (rest.endsWith(u'/'))
        return rest.chopped(1).toString();
    QStringView host = rest;
    while (!host.isEmpty() && host.back().isDigit())
        host.chop(1);
    return (host.size() < rest.size() && host.endsWith(u':') ? host.chopped(1) : rest).toString();
}

/// Of two comparable addresses.
bool sameAddress(const QString& left, const QString& right)
{
    return left.isEmpty() || right.isEmpty() || left.startsWith(right) || right.startsWith(left);
}

struct Entry
{
    Said said;
    facts::Message message;
    QString asked; ///< the request's URL, comparable
    QString next;  ///< the redirect's
    // Asked for each of the entries behind it.
    int engine = 0;       ///< equal where the names are
    bool second = false;  ///< see isSecondLine
    bool request = false; ///< a line that names what was asked for
    bool code = false;    ///< Edge's code, which says nothing of the reason
};

/// Whether the preflight's answer is at fault. Today's Chromium says so; others have one text for both.
std::optional<bool> isPreflightAtFault(const Said& said)
{
    if (said.preflight || fetch::isOfPreflight(said.symptom))
        return true;
    if (said.frame == "chromium-frame" && fetch::isOfCorsCheck(said.symptom))
        return false;
    return std::nullopt;
}

facts::Message toMessage(const Said& said)
{
    facts::Message message;
    message.engine = said.engine.isEmpty() ? QByteArray("unknown") : said.engine;
    // Firefox prints it behind a check that failed; alone it speaks of the connection.
    message.symptom = said.row == "gecko-event-source" ? Symptom::NotCorsOther : said.symptom;
    message.isCors = fetch::isCors(message.symptom);
    message.kind = said.kind;
    message.initiator = said.fields.value(Field::Kind);
    message.pageOrigin = said.fields.value(Field::Origin);
    message.requestUrl = said.fields.value(Field::Url);
    message.redirectUrl = said.fields.value(Field::Next);
    if (said.fields.contains(Field::First)) {
        message.redirectUrl = message.requestUrl;
        message.requestUrl = said.fields.value(Field::First);
    }
    if (message.pageOrigin.isEmpty() && said.fields.contains(Field::Page)) {
        const QString page = said.fields.value(Field::Page);
        const auto parsed = url::parseOrNull(page.toUtf8());
        // The page of an extension or an app: browsers name its scheme and host.
        static const QRegularExpression own(
            QStringLiteral("^([a-z][a-z0-9+.-]*-extension|app|capacitor|ionic|"
                           "tauri)://[^/?#]+"));
        const QRegularExpressionMatch extension = own.match(page);
        // "https://[my-server]/page": a host that a person put words in the place of.
        static const QRegularExpression namesHost(QStringLiteral("^https?://[^/?#\\s]+(?=[/?#])"));
        message.pageOrigin = extension.hasMatch() ? extension.captured()
                             : parsed             ? QString::fromLatin1(url::originOf(*parsed).serialized())
                                                  : page;
        if (const QRegularExpressionMatch host = namesHost.match(page); !parsed && host.hasMatch())
            message.pageOrigin = host.captured();
        // A stand-in in capitals stays as it was written.
        if (page.startsWith(message.pageOrigin, Qt::CaseInsensitive))
            message.pageOrigin = page.first(message.pageOrigin.size());
    }
    message.acaoValue = said.fields.value(Field::Value);
    message.method = said.fields.value(Field::Method);
    message.header = said.fields.value(Field::Header);
    if (said.fields.contains(Field::Status))
        message.status = said.fields.value(Field::Status).toInt();
    message.locale = QString::fromLatin1(said.locale);
    message.preflight = isPreflightAtFault(said);
    message.sideLine = said.role == Role::Side;
    return message;
}

/// How certain the reading of a text is.
double confidenceOf(const Said& said)
{
    constexpr double wordForWord = 1, otherWords = 0.8, aPiece = 0.6, hardly = 0.4;
    if (said.row == "plain-error")
        return hardly;
    if (said.row == "cut-off" || said.role == Role::Weak)
        return aPiece;
    const bool half = said.role == Role::Reason ? said.frame.isEmpty() : said.row == said.frame;
    if (half || said.row == "translated" || said.row == "gecko-other-words" || said.row == "edge-code" ||
        said.row == "net-code")
        return otherWords;
    return wordForWord;
}

/// Faults that WebKit follows with its access control line although no check of CORS was made.
bool isElsewhere(Symptom symptom)
{
    switch (symptom) {
    case Symptom::MixedContent:
    case Symptom::CspBlocked:
    case Symptom::CorpBlocked:
    case Symptom::DnsFailure:
    case Symptom::ConnectionRefused:
    case Symptom::ConnectionReset:
    case Symptom::TlsCertificate:
    case Symptom::Timeout:
        return true;
    default:
        return false;
    }
}

/// Equal where two messages say the same.
QString keyOf(const facts::Message& message)
{
    const QChar end(0x1f);
    return QString::number(int(message.symptom)) + end + QString::fromLatin1(message.engine) + end +
           message.initiator + end + message.pageOrigin + end + message.requestUrl + end +
           message.redirectUrl + end + message.acaoValue + end + message.method + end + message.header + end +
           (message.status ? QString::number(*message.status) : QString()) + end + message.locale + end +
           (message.sideLine ? QChar(u'1') : QChar(u'0')) + (message.isCors ? QChar(u'1') : QChar(u'0'));
}

bool isSecondLine(const Said& said)
{
    return said.role == Role::Side || said.row == "gecko-failed" || said.row == "gecko-failed-status" ||
           said.row == "net-error" || (said.engine == "gecko" && said.symptom == Symptom::CorsDidNotSucceed);
}

bool sameText(const facts::Message& a, const facts::Message& b)
{
    return a.symptom == b.symptom && a.header == b.header && a.method == b.method &&
           a.acaoValue == b.acaoValue;
}

/// Whether the line belongs to the failure of a line before it. `adjacent`: nothing stands between them;
/// `first`: nothing stands before the earlier one.
bool belongTogether(const Entry& before, const Entry& one, bool adjacent, bool first)
{
    const facts::Message& earlier = before.message;
    const facts::Message& message = one.message;
    const bool both = !message.requestUrl.isEmpty() && !earlier.requestUrl.isEmpty();
    const auto addresses = [&] {
        return sameAddress(one.asked, before.asked) ||
               (!before.next.isEmpty() && sameAddress(one.asked, before.next));
    };
    if (one.said.role == Role::Weak)
        return both && addresses();
    if (before.request)
        return both ? addresses()
                    : adjacent && message.requestUrl.isEmpty() && message.engine == earlier.engine;
    if (before.code)
        return adjacent && message.isCors && (message.engine == "trident" || message.engine == "edgehtml");
    if (before.said.role == Role::Weak || before.engine != one.engine)
        return false;
    if (message.engine == "server") {
        // Django's page of a refusal says that, and then which origin it was.
        const bool csrf = message.kind == "csrf" && earlier.kind == "csrf";
        return adjacent && earlier.symptom == message.symptom && (message.isCors || csrf) &&
               (earlier.pageOrigin.isEmpty() || message.pageOrigin.isEmpty());
    }
    const bool second = one.second;
    const bool secondBefore = before.second;
    if (second && addresses())
        return true;
    // "net::ERR_FAILED 200 (OK)" and then why.
    if (first && adjacent && before.said.row == "net-error" && secondBefore && addresses())
        return true;
    // "Access is denied" and then why; otherwise Internet Explorer tells the reason first.
    if (first && adjacent && secondBefore && !second && earlier.engine == "trident")
        return true;
    if (message.engine != "webkit" || !addresses())
        return false;
    return (secondBefore && !second) || (sameText(earlier, message) && earlier.status == message.status);
}

/// Numbers the failures.
QList<Entry> numbered(const QList<Said>& said, const QString& text)
{
    QList<Entry> entries;
    entries.reserve(said.size());
    QList<QByteArray> engines;
    int failures = 0;
    constexpr qsizetype farthest = 40; // a failure's lines stand near each other
    for (const Said& one : said) {
        Entry entry{one, toMessage(one), {}, {}};
        const qsizetype known = engines.indexOf(entry.message.engine);
        entry.engine = int(known < 0 ? engines.size() : known);
        if (known < 0)
            engines.append(entry.message.engine);
        entry.second = isSecondLine(one);
        entry.request = one.row == "request-line";
        entry.code =
            one.row.startsWith("trident-sec711") || (one.row == "edge-code" && one.role == Role::Weak);
        entry.asked = comparable(entry.message.requestUrl);
        entry.next = comparable(entry.message.redirectUrl);
        facts::Message& message = entry.message;
        message.begin = one.begin;
        message.end = one.end;
        if (!message.isCors)
            message.network = http::networkFailureNamedIn(
                QStringView(text).sliced(one.begin, one.end - one.begin).toLatin1());
        int joins = -1;
        for (qsizetype i = entries.size() - 1; i >= qMax<qsizetype>(0, entries.size() - farthest); --i) {
            const Entry& before = entries[i];
            if (belongTogether(before, entry, i == entries.size() - 1, i == 0)) {
                joins = before.message.failure;
                break;
            }
            if (one.role != Role::Weak && before.engine == entry.engine && message.engine == "webkit" &&
                !before.second && before.said.role != Role::Weak)
                break; // Safari's lines follow each other
        }
        message.failure = joins >= 0 ? joins : failures++;
        entries.append(entry);
    }
    return entries;
}

/// What one line of a failure knows, all know.
void share(Entry& entry, const Entry& other)
{
    facts::Message& to = entry.message;
    const facts::Message& from = other.message;
    const auto take = [](QString& into, const QString& value) {
        if (into.isEmpty())
            into = value;
    };
    const bool generic = to.symptom == Symptom::GenericAccessControl || to.symptom == Symptom::NotCorsOther ||
                         (to.symptom == Symptom::CorsDidNotSucceed && !other.second);
    const bool follows = entry.said.role != Role::Weak && entry.second && generic;
    if (follows && other.said.role != Role::Weak && from.symptom != Symptom::NotCorsOther &&
        from.symptom != Symptom::GenericAccessControl &&
        (from.isCors || !to.isCors || isElsewhere(from.symptom))) {
        to.symptom = from.symptom;
        to.isCors = from.isCors;
    }
    if (follows && from.symptom == Symptom::GenericAccessControl && from.isCors) {
        to.symptom = from.symptom;
        to.isCors = true;
    }
    take(to.initiator, from.initiator);
    take(to.pageOrigin, from.pageOrigin);
    if ((to.redirectUrl.isEmpty() && from.redirectUrl.isEmpty()) || (to.engine == "webkit" && other.second))
        take(to.requestUrl, from.requestUrl);
    // A network line of the console leaves the scheme out.
    if (!to.requestUrl.isEmpty() && from.requestUrl.endsWith(QLatin1String("://") + to.requestUrl))
        to.requestUrl = from.requestUrl;
    take(to.acaoValue, from.acaoValue);
    take(to.header, from.header);
    if (from.method != u"OPTIONS")
        take(to.method, from.method);
    if (!to.status)
        to.status = from.status;
}

} // namespace

QList<ReadMessage> messagesOf(QList<engines::Said> said, const QString& text)
{
    settle(said, text);

    bool strong = false;
    for (const Said& one : said)
        strong = strong || one.role != Role::Weak;

    QList<Entry> entries = numbered(said, text);
    QHash<int, QList<qsizetype>> failures;
    for (qsizetype i = 0; i < entries.size(); ++i)
        failures[entries[i].message.failure].append(i);
    constexpr qsizetype mostLines = 12; // the rest of a failure printed a thousand times says nothing new
    for (qsizetype i = 0; i < entries.size(); ++i) {
        qsizetype left = mostLines;
        for (const qsizetype other : std::as_const(failures[entries[i].message.failure])) {
            if (left-- == 0)
                break;
            if (other != i)
                share(entries[i], entries[other]);
        }
    }

    QList<ReadMessage> messages;
    QSet<QString> seen;
    for (Entry& entry : entries) {
        if (entry.said.role == Role::Weak && strong)
            continue;
        if (entry.said.row == "gecko-event-source" && entry.message.symptom == Symptom::NotCorsOther) {
            const bool socket = entry.message.requestUrl.startsWith(QLatin1String("ws"));
            entry.message.symptom = socket ? Symptom::Websocket : Symptom::ConnectionRefused;
        }
        // An event stream's end has the same words.
        if (entry.said.row == "websocket-gecko" && entry.message.requestUrl.startsWith(QLatin1String("http")))
            entry.message.symptom = Symptom::ConnectionReset;
        const facts::Message& message = entry.message;
        const QString key = keyOf(message);
        if (seen.contains(key))
            continue;
        seen.insert(key);
        messages.append({message, confidenceOf(entry.said)});
    }
    return messages;
}

} // namespace crosscheck::intake
