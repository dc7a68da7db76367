#include "facts/source_text.h"

namespace crosscheck::facts {

using words::Sentence;

namespace {
constexpr Sentence message{"source.message", "facts", QT_TRANSLATE_NOOP("facts", "message")};
constexpr Sentence messageN{"source.message-n", "facts", QT_TRANSLATE_NOOP("facts", "message %1")};
constexpr Sentence exchange{"source.exchange", "facts", QT_TRANSLATE_NOOP("facts", "exchange")};
constexpr Sentence exchangeN{"source.exchange-n", "facts", QT_TRANSLATE_NOOP("facts", "exchange %1")};
constexpr Sentence request{"source.request", "facts", QT_TRANSLATE_NOOP("facts", "the request")};
constexpr Sentence har{"source.har", "facts", QT_TRANSLATE_NOOP("facts", "HAR entry")};
constexpr Sentence harN{"source.har-n", "facts", QT_TRANSLATE_NOOP("facts", "HAR entry %1")};
constexpr Sentence configuration{"source.configuration", "facts",
                                 QT_TRANSLATE_NOOP("facts", "the configuration")};
constexpr Sentence answer{"source.answer", "facts", QT_TRANSLATE_NOOP("facts", "your answer")};
constexpr Sentence correction{"source.correction", "facts", QT_TRANSLATE_NOOP("facts", "your correction")};
constexpr Sentence replay{"source.replay", "facts", QT_TRANSLATE_NOOP("facts", "worked out")};
} // namespace

words::Text sourceText(const Source& source)
{
    const auto counted = [&source](const Sentence& one, const Sentence& numbered) {
        return source.index < 0 ? words::text(one) : words::text(numbered, QString::number(source.index + 1));
    };
    switch (source.kind) {
    case Source::Kind::Message:
        return counted(message, messageN);
    case Source::Kind::Exchange:
        return counted(exchange, exchangeN);
    case Source::Kind::Request:
        return words::text(request);
    case Source::Kind::Har:
        return counted(har, harN);
    case Source::Kind::Configuration:
        return words::text(configuration);
    case Source::Kind::Wizard:
        return words::text(answer);
    case Source::Kind::Person:
        return words::text(correction);
    case Source::Kind::Replay:
        return words::text(replay);
    }
    return {};
}

} // namespace crosscheck::facts
