#pragma once

#include "engines/texts.h"

namespace crosscheck::intake {

using engines::About;
using engines::Role;
using engines::TextRow;
using fetch::Symptom;

/// The intake's own texts: what older browsers, other languages, servers and tools write, and what only looks like CORS.
QList<TextRow> oldChromiumRows();
QList<TextRow> shortChromiumRows();
QList<TextRow> chromiumIssueRows();
QList<TextRow> oldGeckoRows();
QList<TextRow> oldWebkitRows();
QList<TextRow> edgeRows();
QList<TextRow> serverRows();
QList<TextRow> djangoLanguageRows();
QList<TextRow> toolRows();
QList<TextRow> contentRows();
QList<TextRow> policyRows();
QList<TextRow> pageRows();
QList<TextRow> workerRows();
QList<TextRow> networkRows();
QList<TextRow> programRows();
QList<TextRow> firefoxLanguageRows();

/// Today's texts and the intake's own, compiled once.
const engines::RowIndex& allRows();

} // namespace crosscheck::intake
