#include "rows.h"

#include "engines/assemble.h"
#include "lines.h"

#include <iterator>

namespace crosscheck::intake {

const engines::RowIndex& allRows()
{
    static const engines::RowIndex index = [] {
        std::vector<engines::CompiledRow> rows = engines::todaysRows().rows();
        for (const auto& table :
             {oldChromiumRows(), shortChromiumRows(), chromiumIssueRows(), oldGeckoRows(), oldWebkitRows(),
              edgeRows(), serverRows(), djangoLanguageRows(), toolRows(), contentRows(), policyRows(),
              pageRows(), workerRows(), networkRows(), programRows(), firefoxLanguageRows()}) {
            std::vector<engines::CompiledRow> compiled = engines::compile(table);
            rows.insert(rows.end(), std::make_move_iterator(compiled.begin()),
                        std::make_move_iterator(compiled.end()));
        }
        return engines::RowIndex(std::move(rows), shapeWords());
    }();
    return index;
}

} // namespace crosscheck::intake
