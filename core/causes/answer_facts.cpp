#include "causes/answer_facts.h"

#include "facts/ids.h"
#include "words/argument.h"

#include <algorithm>

namespace crosscheck::causes {

namespace {
using words::Sentence;
constexpr Sentence answerStatus{"evidence.status", "causes",
                                QT_TRANSLATE_NOOP("causes", "The status of %1 is %2.")};
constexpr Sentence answerHeader{"evidence.header", "causes",
                                QT_TRANSLATE_NOOP("causes", "In %1 stands %2: %3")};
constexpr Sentence answerEmptyHeader{"evidence.header-empty", "causes",
                                     QT_TRANSLATE_NOOP("causes", "In %1 stands %2 without a value.")};
constexpr Sentence answerLacks{"evidence.absent", "causes",
                               QT_TRANSLATE_NOOP("causes", "There is no %2 in %1.")};
constexpr Sentence whoPreflight{"who.preflight", "causes",
                                QT_TRANSLATE_NOOP("causes", "the preflight's answer")};
constexpr Sentence whoRedirect{"who.redirect", "causes", QT_TRANSLATE_NOOP("causes", "the redirect")};
constexpr Sentence whoWithoutOrigin{"who.without-origin", "causes",
                                    QT_TRANSLATE_NOOP("causes", "the answer without Origin")};
constexpr Sentence whoOtherOrigin{"who.other-origin", "causes",
                                  QT_TRANSLATE_NOOP("causes", "the answer for another origin")};
constexpr Sentence whoAnswer{"who.answer", "causes", QT_TRANSLATE_NOOP("causes", "the answer")};
} // namespace

bool AnswerFacts::known() const
{
    return status().has_value() || !kind().isEmpty() || !acaoKind().isEmpty();
}

bool AnswerFacts::knownBeyondText() const
{
    const facts::Fact* kind = m_facts->find(id("kind"));
    return status().has_value() || !acaoKind().isEmpty() ||
           (kind && kind->source.kind != facts::Source::Kind::Message);
}

std::optional<qint64> AnswerFacts::status() const
{
    return m_facts->number(id("status"));
}

std::optional<qint64> AnswerFacts::statusSeenOrTold() const
{
    const std::optional<qint64> seen = status();
    return seen || knownBeyondText() || kind().isEmpty() ? seen : m_facts->number(facts::id::messageStatus);
}

bool AnswerFacts::statusIs(std::initializer_list<int> statuses) const
{
    const std::optional<qint64> value = statusSeenOrTold();
    return value && std::find(statuses.begin(), statuses.end(), int(*value)) != statuses.end();
}

QByteArray AnswerFacts::kind() const
{
    return m_facts->bytes(id("kind")).value_or(QByteArray());
}

bool AnswerFacts::isError() const
{
    const QByteArray known = kind();
    return !known.isEmpty() && known != "ok" && known != "not-modified";
}

QByteArray AnswerFacts::acaoKind() const
{
    return m_facts->bytes(id("acao-kind")).value_or(QByteArray());
}

std::optional<QByteArray> AnswerFacts::header(const char* field) const
{
    return m_facts->bytes(id(field));
}

bool AnswerFacts::lacks(const char* field) const
{
    return status().has_value() && !m_facts->find(id(field));
}

std::optional<bool> AnswerFacts::is(const char* field) const
{
    return m_facts->truth(id(field));
}

QByteArray AnswerFacts::body() const
{
    return m_facts->bytes(id("body-start")).value_or(QByteArray());
}

bool AnswerFacts::bodyHolds(std::initializer_list<const char*> words) const
{
    const QByteArray text = body().toLower();
    return std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return text.contains(QByteArray(word).toLower()); });
}

bool AnswerFacts::hasHeader(const char* lowerName) const
{
    const std::optional<QList<QByteArray>> names = m_facts->list(id("header-names"));
    return names && names->contains(QByteArray(lowerName));
}

QString AnswerFacts::who() const
{
    if (m_prefix == "preflight" ||
        (m_prefix == "failed" && m_facts->truth(facts::id::failurePreflight).value_or(false)))
        return words::argument(whoPreflight);
    if (m_prefix == "redirect")
        return words::argument(whoRedirect);
    if (m_prefix == "without-origin")
        return words::argument(whoWithoutOrigin);
    if (m_prefix == "other-origin")
        return words::argument(whoOtherOrigin);
    return words::argument(whoAnswer);
}

Because AnswerFacts::statusBecause() const
{
    const std::optional<qint64> value = statusSeenOrTold();
    return {words::text(answerStatus, who(), value ? QString::number(*value) : facts::display(kind())),
            id(status() ? "status" : "kind"), false};
}

Because AnswerFacts::headerBecause(const char* field, const char* headerName) const
{
    const QByteArray value = header(field).value_or(QByteArray());
    if (value.isEmpty())
        return {words::text(answerEmptyHeader, who(), QString::fromLatin1(headerName)), id(field), false};
    return {words::text(answerHeader, who(), QString::fromLatin1(headerName), facts::display(value)),
            id(field), false};
}

Because AnswerFacts::absentBecause(const char* field, const char* headerName) const
{
    return {words::text(answerLacks, who(), QString::fromLatin1(headerName)), id(field), false};
}

} // namespace crosscheck::causes
