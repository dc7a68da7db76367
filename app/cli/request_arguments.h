#pragma once

#include "arguments.h"
#include "runner/runner.h"

namespace crosscheck::cli {

/// A request and how it is made, as the command line of probe and its kin asks for it.
struct Wish
{
    facts::Investigation investigation;
    runner::Consent consent;
    wire::Options wire;
    QList<engines::Engine> engines;
};

// One option each; what is wrong with it is a sentence.
/// The origin of a page: a serialised one, null, or a page's address.
std::optional<QString> readOrigin(const QString& text, QByteArray& origin);
/// Names of engines, with commas or one by one; the three browsers where none is given.
std::optional<QString> readEngines(const QStringList& given, QList<engines::Engine>& out);
/// --platform: the server that a fix is written for.
std::optional<QString> readPlatform(const Arguments& arguments, facts::Wishes& wishes);

/// The options that readWish() understands.
const QList<Option>& requestOptions();
/// Reads URL or --from and all options; on bad input the exit status, its sentence printed. `command` is named in sentences.
std::variant<Wish, int> readWish(const Arguments& arguments, const QString& command);

} // namespace crosscheck::cli
