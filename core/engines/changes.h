#pragma once

#include "engines/engine.h"
#include "words/text.h"

namespace crosscheck::engines {

/// What changed in a browser for the one who has to serve old and new ones.
struct Change
{
    const char* id; ///< "lna-permission"
    Engine engine;
    int version; ///< the first that does so
    words::Sentence what;
    words::Sentence advice; ///< what a site does that must serve both eras
    const char* source;     ///< address of what says so
    /// The scenario whose recording shows that today's browser does so; empty: read in the source, not run here.
    const char* recording;
};
/// Sorted by engine, newest first.
QList<Change> changes();

} // namespace crosscheck::engines
