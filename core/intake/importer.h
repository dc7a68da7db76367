#pragma once

#include "intake/intake.h"

namespace crosscheck::intake {

/// One kind of paste. A folder of intake/ each, found by the build: intake/<kind>/<any>.cpp defines `Importer make_<kind>()`.
struct Importer
{
    QByteArray id; ///< name of the folder
    /// What such a paste is called: "curl command". Owned by nobody: a constant of static storage.
    const words::Sentence* what = nullptr;
    /// How well the bytes fit: 0 not at all, 1 certainly this. Cheap: it is asked for every paste, of any size.
    double (*fit)(QByteArrayView utf8) = nullptr;
    /// What the bytes hold. Never throws; a part that can't be read is a note or the error. `what` is set where the importer's own
    /// words are too wide.
    Understood (*read)(QByteArrayView utf8) = nullptr;
    /// What its texts are to a failure, where they tell of one that another part of the paste tells of too.
    enum class Part {
        Other,
        ConsoleText,
        ServerProgram, ///< holds words that a console text has too (header names, origins): beside it only those count that are
        ///< there word for word, from a browser's first word to its last
        PageCall, ///< the call that the page's script makes
    };
    Part part = Part::Other;
};

/// All importers, sorted by id.
const QList<Importer>& importers();

} // namespace crosscheck::intake
