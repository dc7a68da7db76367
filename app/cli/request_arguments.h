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

/// The options that readWish() understands.
const QList<Option>& requestOptions();
/// Reads URL or --from and all options; on bad input the exit status, its sentence printed. `command` is named in sentences.
std::variant<Wish, int> readWish(const Arguments& arguments, const QString& command);

} // namespace crosscheck::cli
