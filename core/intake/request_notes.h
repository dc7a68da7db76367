#pragma once

#include "intake/intake.h"

#include <initializer_list>

/// Sentences that the importers of copied requests share.
namespace crosscheck::intake::notes {

extern const words::Sentence variable;         ///< %1: the variable as written
extern const words::Sentence commandOutput;    ///< %1: the substitution as written
extern const words::Sentence file;             ///< %1: the file as written
extern const words::Sentence placeholder;      ///< %1: the placeholder as written
extern const words::Sentence standardInput;    ///< %1: the option as written
extern const words::Sentence curlyQuotes;      ///< %1: the quote as written
extern const words::Sentence longDash;         ///< %1: the option as written
extern const words::Sentence ampersand;        ///< %1: the text behind it
extern const words::Sentence blankAfterEscape; ///< %1: the continuation character
extern const words::Sentence password;         ///< %1: the user name
extern const words::Sentence configFile;       ///< %1: the option as written
extern const words::Sentence generated;        ///< %1: the option or header whose value the tool makes up
extern const words::Sentence boundary;         ///< %1: the boundary made up here
extern const words::Sentence notHttp;          ///< %1: the URL
extern const words::Sentence headerDropped;    ///< %1: the header as written
extern const words::Sentence urlEncoded;       ///< %1: the URL as written
extern const words::Sentence expression;       ///< %1: code whose value only running it tells
extern const words::Sentence pseudoHeader;     ///< %1: the header as written
extern const words::Sentence relativeUrl;      ///< %1: the URL as written
extern const words::Sentence loop;             ///< %1: the loop's first word
extern const words::Sentence
    windowsPowerShell; ///< %1: the argument as the program would get it from a newer one

} // namespace crosscheck::intake::notes

/// Reasons why a shell or a tool refuses a text.
namespace crosscheck::intake::refusals {

extern const words::Sentence quoteNotClosed;   ///< %1: the quote
extern const words::Sentence bracketNotClosed; ///< %1: the bracket
extern const words::Sentence commandExpected;  ///< %1: what stands before the end
extern const words::Sentence unexpected;       ///< %1: the characters
extern const words::Sentence heredocNotClosed; ///< %1: the word that ends it
extern const words::Sentence optionValue;      ///< %1: the option
extern const words::Sentence optionUnknown;    ///< %1: the option
extern const words::Sentence noUrl;
extern const words::Sentence urlMalformed;  ///< %1: the URL
extern const words::Sentence globMalformed; ///< %1: the URL
extern const words::Sentence twoMethods;    ///< %1, %2: the methods
extern const words::Sentence noRequest;
extern const words::Sentence jsonExpected;
extern const words::Sentence valueExpected;
extern const words::Sentence requestLine;

} // namespace crosscheck::intake::refusals

namespace crosscheck::intake {

/// Positions count bytes of UTF-8: in a text that is none they may come to lie behind its end, and are put there.
void keepInside(Understood& understood, qsizetype size);

/// Counts how deep a reader is in brackets: what nests deeper than people write is not read, so that no text can exhaust the stack.
class Nesting
{
public:
    explicit Nesting(int& depth) : m_depth(depth) { ++m_depth; }
    ~Nesting() { --m_depth; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;
    bool tooDeep() const { return m_depth > 100; }

private:
    int& m_depth;
};

/// Bytes of the text as they stand in a sentence.
QString shown(QByteArrayView bytes);

/// The address that is asked for where a page names this one: without user, password and fragment. None where it isn't whole.
std::optional<QByteArray> requestUrl(QByteArrayView text);

/// Adds a request of the form given, its notes and those on the placeholders in it (see notePlaceholders).
void addRequest(const page::PageRequest& request, const QByteArray& form, QList<Note> noted,
                QByteArrayView text, qsizetype position, Understood& out);

/// Tells the page's origin by the requests found, and an error where there is none.
void concludeRequests(Understood& out);

/// The origin of the page that the first request was copied from, by its Origin or Referer header.
std::optional<QByteArray> pageOriginOf(const QList<page::PageRequest>& requests);

/// Notes placeholders such as <token>, {{host}} or YOUR_API_KEY that stand in a request, each once. `position` is the one of
/// the whole request: where the placeholder itself stands is looked up in `text` behind it.
void notePlaceholders(const page::PageRequest& request, int index, QByteArrayView text, qsizetype position,
                      QList<Note>& notes);

} // namespace crosscheck::intake
