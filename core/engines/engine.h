#pragma once

#include "page/csp_reports.h"
#include "page/document.h"
#include "page/run.h"

namespace crosscheck::engines {

enum class Engine { Standard, Chromium, Gecko, WebKit };
constexpr size_t engineCount = 4; ///< values of Engine
QByteArray slug(Engine engine);
std::optional<Engine> engineFromSlug(QByteArrayView slug);
/// "the standard", "Chrome", "Firefox", "Safari": proper names, not translated.
QString displayName(Engine engine);
/// Chromium, Gecko, WebKit.
QList<Engine> browsers();

/// The standard's values with this engine's departures.
const fetch::Profile& profile(Engine engine);

/// Which of a page's requests a run is.
enum class Turn {
    First, ///< what the page itself makes the console say is told with it
    Later,
    Kept, ///< a later one that the document answers by itself
};

struct PageNotes;
/// The lines that the engine's console shows for a run that has ended, in order, to the letter; empty for Standard. `preload`: what
/// the request had of one. `notes`: pageNotes() of the run's page, where the caller has read them before; null where not.
QStringList consoleLines(Engine engine, const page::Run& run, Turn turn = Turn::First,
                         page::DocumentMemory::Preload preload = page::DocumentMemory::Preload::None,
                         const PageNotes* notes = nullptr);

/// The lines that the console shows for the answer to a report (page::violationReports) of a page;
/// `fromWorker` whether a worker sent it.
QStringList reportLines(Engine engine, const page::Environment& environment, const page::Report& report,
                        const http::Response& answer, bool fromWorker);

/// What a console text says, read by the rows that print it. Unknown fields stay empty.
struct Recognised
{
    Engine engine = Engine::Chromium;
    fetch::Symptom symptom = fetch::Symptom::NotCorsOther;
    QString initiator, pageOrigin, requestUrl, redirectUrl, acaoValue, method, header;
    std::optional<int> status;
    qsizetype position = 0; ///< where in the text it begins (UTF-16 code units)
    qsizetype length = 0;
    QByteArray row; ///< id of the row that matched
    bool sideLine =
        false; ///< a second line that names no reason of its own (net::ERR_FAILED, "due to access control checks")
};
/// Every text of today's engines found in `text`, in order, not overlapping.
QList<Recognised> recognise(QStringView text);

} // namespace crosscheck::engines
