#include "failures.h"

#include "lines.h"

#include <QRegularExpression>

namespace crosscheck::intake {

using engines::Field;
using engines::Role;
using engines::Said;
using fetch::Symptom;

namespace {

bool withoutReason(const Said& said)
{
    return !said.frame.isEmpty() && said.row == said.frame;
}

/// "Cross-Origin Request Blocked" in any language, and nothing more.
bool isBare(const Said& said)
{
    return said.engine == "gecko" && withoutReason(said) && said.symptom == Symptom::NotCorsOther;
}

QString comparable(QString url)
{
    static const QRegularExpression noise(QStringLiteral("^[a-z][a-z0-9+.-]*://|[?#].*$|:\\d+$|/$"));
    return url.remove(noise);
}

bool sameAddress(const QString& a, const QString& b)
{
    if (a.isEmpty() || b.isEmpty())
        return true;
    const QString left = comparable(a);
    const QString right = comparable(b);
    return left == right || left.startsWith(right) || right.startsWith(left);
}

/// An address in the piece of text from `begin` to `end`; the last one where `last` is set.
QString addressIn(const QString& text, qsizetype begin, qsizetype end, bool last)
{
    static const QRegularExpression address(QStringLiteral("\\b(?:https?|file|wss?)://[^\\s'\"`<>’”»|]+"));
    QString found;
    auto it = address.globalMatch(text.mid(begin, end - begin));
    while (it.hasNext()) {
        QString one = it.next().captured();
        while (!one.isEmpty() && QStringLiteral(".,;:!)]*").contains(one.back()))
            one.chop(1);
        found = one;
        if (!last)
            break;
    }
    return found;
}

struct Entry
{
    Said said;
    facts::Message message;
};

facts::Message toMessage(const Said& said)
{
    facts::Message message;
    message.engine = said.engine.isEmpty() ? QByteArray("unknown") : said.engine;
    message.symptom = said.symptom;
    message.isCors = fetch::isCors(said.symptom);
    message.initiator = said.fields.value(Field::Kind);
    message.pageOrigin = said.fields.value(Field::Origin);
    message.requestUrl = said.fields.value(Field::Url);
    message.redirectUrl = said.fields.value(Field::Next);
    if (said.fields.contains(Field::First)) {
        message.redirectUrl = message.requestUrl;
        message.requestUrl = said.fields.value(Field::First);
    }
    if (message.pageOrigin.isEmpty() && said.fields.contains(Field::Page)) {
        const auto page = url::parseOrNull(said.fields.value(Field::Page).toUtf8());
        message.pageOrigin =
            page ? QString::fromLatin1(url::originOf(*page).serialized()) : said.fields.value(Field::Page);
    }
    message.acaoValue = said.fields.value(Field::Value);
    message.method = said.fields.value(Field::Method);
    message.header = said.fields.value(Field::Header);
    if (said.fields.contains(Field::Status))
        message.status = said.fields.value(Field::Status).toInt();
    message.locale = QString::fromLatin1(said.locale);
    message.sideLine = said.role == Role::Side;
    return message;
}

/// Whose words they are where several engines have the same.
void settleEngines(QList<Said>& said, const QString& text)
{
    const bool webInspector =
        text.contains(QLatin1String("[Error]")) || text.contains(QLatin1String("Load failed"));
    bool webkit = webInspector;
    bool chromium = false;
    for (const Said& one : said) {
        webkit = webkit || (one.engine == "webkit" && !one.neutralFrame && one.role != Role::Reason);
        chromium = chromium || one.engine == "chromium";
    }
    for (Said& one : said) {
        if (one.neutralFrame && !withoutReason(one)) {
            if (one.engine != "chromium")
                one.engine = one.gap == 0 && !webInspector      ? "chromium"
                             : webkit || one.engine == "webkit" ? "webkit"
                                                                : "chromium";
        } else if (one.engine == "webkit" && one.role == Role::Reason && one.frame.isEmpty() && !webkit &&
                   chromium && (one.row == "webkit-header" || one.row == "webkit-method"))
            one.engine = "chromium";
        else if (one.engine.isEmpty())
            one.engine = webkit || (fetch::isCors(one.symptom) && !chromium) || withoutReason(one)
                             ? "webkit"
                             : "chromium";
    }
}

/// The network panel's words beside a frame without a reason are its reason.
void joinPanels(QList<Said>& said)
{
    for (qsizetype i = 0; i < said.size(); ++i) {
        const bool isPage = said[i].row.startsWith("gecko-page");
        if (!said[i].row.startsWith("gecko-panel") && !isPage)
            continue;
        bool joined = false;
        for (const qsizetype other : {i + 1, i - 1}) {
            if (other < 0 || other >= said.size() || said[other].engine != "gecko" ||
                !withoutReason(said[other]))
                continue;
            said[other].symptom = said[i].symptom;
            said[other].row = said[i].row;
            said[other].begin = qMin(said[other].begin, said[i].begin);
            said[other].end = qMax(said[other].end, said[i].end);
            said.removeAt(i);
            --i;
            joined = true;
            break;
        }
        if (!joined && isPage && said.size() > 1) {
            said.removeAt(i);
            --i;
        }
    }
}

/// A frame whose reason no row knows, in a wording of another year or by hand: the headers that it names tell it.
void readUnknownReasons(QList<Said>& said, const QString& text)
{
    for (qsizetype i = 0; i < said.size(); ++i) {
        Said& one = said[i];
        if (one.engine != "gecko" || !withoutReason(one))
            continue;
        qsizetype end = i + 1 < said.size() ? said[i + 1].begin : text.size();
        constexpr qsizetype farthest = 400;
        end = qMin(end, one.end + farthest);
        const qsizetype blank = text.indexOf(QLatin1String("\n\n"), one.end);
        if (blank >= 0)
            end = qMin(end, blank);
        if (end <= one.end)
            continue;
        QString quoted;
        const QString rest = text.mid(one.end, end - one.end);
        const auto reason = reasonInWords(rest, &quoted);
        if (!reason)
            continue;
        one.symptom = *reason;
        one.row = "gecko-other-words";
        if ((*reason == Symptom::AcaoMismatch || *reason == Symptom::AcaoMultipleValues) &&
            !one.fields.contains(Field::Value))
            one.fields.insert(Field::Value, quoted);
        if (*reason == Symptom::HeaderNotAllowed && !quoted.isEmpty())
            one.fields.insert(Field::Header, quoted);
        static const QRegularExpression status(QStringLiteral("[:：]\\s*(\\d{3})\\b"));
        const QRegularExpressionMatch number = status.match(rest);
        if (number.hasMatch())
            one.fields.insert(Field::Status, number.captured(1));
    }
}

/// Frames that end without a reason.
void settleFrames(QList<Said>& said)
{
    bool other = false;   // another text that is no CORS message
    bool reasons = false; // a CORS message that gives a reason
    for (const Said& one : said) {
        if (isBare(one) || one.role == Role::Weak)
            continue;
        other = other || !fetch::isCors(one.symptom);
        reasons = reasons || fetch::isCors(one.symptom);
    }
    for (qsizetype i = said.size() - 1; i >= 0; --i) {
        Said& one = said[i];
        if (!withoutReason(one) || one.symptom != Symptom::NotCorsOther)
            continue;
        if (one.row == "chromium-old-failed") {
            said.removeAt(i);
        } else if (isBare(one)) {
            if (one.fields.contains(Field::Url) || (!other && !reasons)) {
                one.symptom = Symptom::GenericAccessControl;
            } else {
                // Its first clause between another engine's lines: nobody can tell whose failure it was.
                for (Said& line : said) {
                    if (line.role != Role::Weak && line.engine != "gecko" && !reasons)
                        line.engine = "unknown";
                }
                said.removeAt(i);
            }
        } else {
            one.symptom = Symptom::GenericAccessControl;
            one.role = Role::Side;
        }
    }
}

bool isPolicy(Symptom symptom)
{
    return symptom == Symptom::MixedContent || symptom == Symptom::CspBlocked ||
           symptom == Symptom::CorpBlocked;
}

bool isSecondLine(const Said& said)
{
    return said.role == Role::Side || said.row == "gecko-failed" || said.row == "gecko-failed-status" ||
           said.row == "net-error" || (said.engine == "gecko" && said.symptom == Symptom::CorsDidNotSucceed);
}

} // namespace

QList<facts::Message> messagesOf(QList<Said> said, const QString& text)
{
    settleEngines(said, text);
    joinPanels(said);
    readUnknownReasons(said, text);
    for (Said& one : said) {
        // Languages and translations move the address about: take the one that stands in or before the text.
        if (one.engine != "gecko" || !one.fields.value(Field::Url).isEmpty() || one.role == Role::Weak ||
            one.row.startsWith("csp"))
            continue;
        const qsizetype lineEnd = text.indexOf(u'\n', one.end);
        QString url = addressIn(text, one.begin, lineEnd < 0 ? text.size() : lineEnd, false);
        if (url.isEmpty() && one.frame.isEmpty()) {
            qsizetype from = qMax<qsizetype>(0, one.begin - 400);
            const qsizetype blank = text.lastIndexOf(QLatin1String("\n\n"), one.begin);
            from = qMax(from, blank);
            url = addressIn(text, from, one.begin, true);
        }
        if (!url.isEmpty() && !one.fields.contains(Field::Next))
            one.fields.insert(Field::Url, url);
    }
    settleFrames(said);

    bool strong = false;
    for (const Said& one : said)
        strong = strong || one.role != Role::Weak;

    QList<Entry> entries;
    int failures = 0;
    for (const Said& one : said) {
        Entry entry{one, toMessage(one)};
        facts::Message& message = entry.message;
        message.begin = one.begin;
        message.end = one.end;
        int joins = -1;
        for (qsizetype i = entries.size() - 1; i >= 0 && joins < 0; --i) {
            const Entry& before = entries[i];
            const bool second = isSecondLine(one);
            const bool secondBefore = isSecondLine(before.said);
            const bool addresses = sameAddress(message.requestUrl, before.message.requestUrl) ||
                                   sameAddress(message.requestUrl, before.message.redirectUrl.isEmpty()
                                                                       ? message.requestUrl
                                                                       : before.message.redirectUrl);
            if (one.role == Role::Weak) {
                if (!message.requestUrl.isEmpty() && !before.message.requestUrl.isEmpty() && addresses)
                    joins = before.message.failure;
                continue;
            }
            if (before.message.engine != message.engine)
                continue;
            const bool same =
                before.message.symptom == message.symptom && before.message.header == message.header &&
                before.message.method == message.method && before.message.acaoValue == message.acaoValue;
            if (second && addresses && before.said.role != Role::Weak)
                joins = before.message.failure;
            else if (secondBefore && !second && addresses &&
                     (message.requestUrl.isEmpty() || before.message.requestUrl.isEmpty() ||
                      message.engine == "webkit") &&
                     message.engine == "webkit")
                joins = before.message.failure;
            else if (same && addresses && message.engine == "webkit" &&
                     before.message.status == message.status)
                joins = before.message.failure;
            else if (message.engine == "webkit" && !secondBefore)
                break; // Safari's lines follow each other
        }
        message.failure = joins >= 0 ? joins : failures++;
        entries.append(entry);
    }

    // What one line of a failure knows, all know.
    for (Entry& entry : entries) {
        for (const Entry& other : entries) {
            if (other.message.failure != entry.message.failure || &other == &entry)
                continue;
            facts::Message& to = entry.message;
            const facts::Message& from = other.message;
            const auto take = [](QString& into, const QString& value) {
                if (into.isEmpty())
                    into = value;
            };
            const bool generic = to.symptom == Symptom::GenericAccessControl ||
                                 to.symptom == Symptom::NotCorsOther ||
                                 (to.symptom == Symptom::CorsDidNotSucceed && !isSecondLine(other.said));
            if (entry.said.role != Role::Weak && isSecondLine(entry.said) && generic &&
                other.said.role != Role::Weak && from.symptom != Symptom::NotCorsOther &&
                from.symptom != Symptom::GenericAccessControl &&
                (from.isCors || !to.isCors || isPolicy(from.symptom))) {
                to.symptom = from.symptom;
                to.isCors = from.isCors;
            }
            if (entry.said.role != Role::Weak && isSecondLine(entry.said) && generic &&
                from.symptom == Symptom::GenericAccessControl && from.isCors) {
                to.symptom = from.symptom;
                to.isCors = true;
            }
            take(to.initiator, from.initiator);
            take(to.pageOrigin, from.pageOrigin);
            if (to.redirectUrl.isEmpty() && from.redirectUrl.isEmpty())
                take(to.requestUrl, from.requestUrl);
            take(to.acaoValue, from.acaoValue);
            take(to.header, from.header);
            if (from.method != u"OPTIONS")
                take(to.method, from.method);
            if (!to.status)
                to.status = from.status;
        }
    }

    QList<facts::Message> messages;
    for (const Entry& entry : entries) {
        if (entry.said.role == Role::Weak && strong)
            continue;
        const facts::Message& message = entry.message;
        bool folded = false;
        for (const facts::Message& before : messages) {
            facts::Message a = before;
            facts::Message b = message;
            a.begin = a.end = b.begin = b.end = 0;
            a.failure = b.failure = 0;
            folded = folded || a == b;
        }
        if (!folded)
            messages.append(message);
    }
    return messages;
}

} // namespace crosscheck::intake
