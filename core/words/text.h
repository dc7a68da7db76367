#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace crosscheck::words {

/// A sentence that core hands out: an id that never changes, a translation context (one per room) and the English text.
/// Rooms define them as static constants; `english` is wrapped in QT_TRANSLATE_NOOP(context, "…") so that lupdate finds it.
/// %1, %2 … stand for the arguments.
struct Sentence
{
    const char* id = "";
    const char* context = "";
    const char* english = "";
};

/// A sentence with its arguments: what core says, before it is put into a language.
struct Text
{
    const Sentence* sentence = nullptr; ///< never owned: points to a constant of static storage; null is an empty text
    QStringList arguments;

    bool isEmpty() const { return sentence == nullptr; }
    QByteArray id() const { return sentence ? QByteArray(sentence->id) : QByteArray(); }
    bool operator==(const Text& other) const { return id() == other.id() && arguments == other.arguments; }
};

/// Builds a Text from a sentence and its arguments.
template<typename... Arguments>
Text text(const Sentence& sentence, Arguments&&... arguments)
{
    return Text{&sentence, QStringList{QString(std::forward<Arguments>(arguments))...}};
}

/// The English sentence with its arguments filled in; what JSON carries.
QString english(const Text& text);
/// The sentence in the language of the installed translators.
QString say(const Text& text);

} // namespace crosscheck::words
