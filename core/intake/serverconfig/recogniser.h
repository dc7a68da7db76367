#pragma once

#include "facts/fact.h"

#include <QByteArrayView>
#include <QList>

/// What a pasted configuration or program tells: facts, each with the place that shows it.
namespace crosscheck::intake::serverconfig {

/// No configuration that people paste is told apart later than by this many bytes.
constexpr qsizetype enoughToKnow = 64 * 1024;

struct Shown
{
    facts::Fact fact;
    qsizetype begin = 0, end = 0; ///< bytes of the text; equal where no single place shows it
};

/// One kind of server. A folder of serverconfig/ each, found by the build: serverconfig/<kind>/<any>.cpp defines
/// `Recogniser make_<kind>()`.
struct Recogniser
{
    QByteArray id; ///< name of the folder
    /// How well the text fits, 0 to 1; it gets the text's first bytes (enoughToKnow).
    double (*fit)(QByteArrayView start) = nullptr;
    QList<Shown> (*show)(QByteArrayView text) = nullptr;
    /// What it says rests on documentation alone: the server was never run with it.
    bool byDocumentation = false;
};

/// All recognisers, sorted by id.
const QList<Recogniser>& recognisers();

/// Whether the text holds one of the words, letter by letter.
bool holdsAny(QByteArrayView text, std::initializer_list<const char*> words);

/// The origin that an address to pass on to is written as ("http://127.0.0.1:5000", "http://127.0.0.1:5000/", or without the scheme,
/// which is http then); empty where it has a path of its own or is more than an address.
QByteArray upstreamOf(QByteArrayView address);

} // namespace crosscheck::intake::serverconfig
