#pragma once

#include "words/text.h"

#include <QByteArray>
#include <QList>

#include <array>
#include <vector>

namespace crosscheck::fetch {

/// Why a step ended as it did: a sentence and the bytes that stand in it. They become words where somebody reads them.
class Because
{
public:
    Because() = default;
    explicit Because(const words::Sentence& sentence) : m_sentence(&sentence) {}
    Because(const words::Sentence& sentence, const QByteArray& value)
        : m_sentence(&sentence), m_values{value}, m_count(1)
    {
    }
    Because(const words::Sentence& sentence, const QByteArray& first, const QByteArray& second)
        : m_sentence(&sentence), m_values{first, second}, m_count(2)
    {
    }
    words::Text text() const;

    bool operator==(const Because&) const = default;

private:
    const words::Sentence* m_sentence = nullptr; ///< of static storage, see words::Text
    std::array<QByteArray, 2> m_values;
    int m_count = 0;
};

/// A text of static storage: it is pointed to, never copied and never freed.
class StaticText
{
public:
    constexpr StaticText(const char* literal = "") : m_text(literal) {}
    constexpr operator QByteArrayView() const { return QByteArrayView(m_text); }
    bool isEmpty() const { return *m_text == '\0'; }
    QByteArray toByteArray() const { return QByteArray(m_text); }
    friend bool operator==(StaticText a, StaticText b) { return qstrcmp(a.m_text, b.m_text) == 0; }

private:
    const char* m_text;
};

/// One step of a standard as it was run. `id` is written once beside the code that runs it ("cors-check.3") and maps to an
/// address in stepAddress().
struct Step
{
    enum class Result : quint8 { Pass, Fail, Skip };
    Step() = default;
    Step(StaticText withId, Result withResult, Because&& why, int atHop, bool ofPreflight,
         StaticText byDeparture)
        : id(withId), departure(byDeparture), because(std::move(why)), hop(atHop), result(withResult),
          preflight(ofPreflight)
    {
    }

    StaticText id;
    /// The profile value that made this engine leave the standard here; empty where it didn't.
    StaticText departure;
    Because because;
    int hop = 0; ///< 0 the first URL, 1 after the first redirect …
    Result result = Result::Pass;
    bool preflight = false;

    bool operator==(const Step&) const = default;
};
using Trace = std::vector<Step>;

/// A status or another number as it stands in a sentence.
QByteArray decimal(qint64 number);

/// One row per step id: what the step is called and where the standard has it.
struct StepInfo
{
    const char* id;
    words::Sentence title;
    const char* address;
};
/// The rows of all steps that fetch/ runs, sorted by id. page/ has its own, see page/steps.h.
QList<StepInfo> stepTable();

} // namespace crosscheck::fetch

Q_DECLARE_TYPEINFO(crosscheck::fetch::Step, Q_RELOCATABLE_TYPE);
