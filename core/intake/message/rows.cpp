#include "rows.h"

#include "engines/assemble.h"
#include "lines.h"

namespace crosscheck::intake {

const engines::RowIndex& allRows()
{
    static const engines::RowIndex index = [] {
        std::vector<engines::CompiledRow> rows = engines::todaysRows().rows();
        for (const auto& table :
             {oldChromiumRows(), shortChromiumRows(), oldGeckoRows(), oldWebkitRows(), edgeRows(),
              serverRows(), djangoLanguageRows(), toolRows(), contentRows(), policyRows(), pageRows(),
              workerRows(), networkRows(), programRows(), firefoxLanguageRows()}) {
            for (const engines::CompiledRow& row : engines::compile(table))
                rows.push_back(row);
        }
        return engines::RowIndex(std::move(rows), shapeWords());
    }();
    return index;
}

} // namespace crosscheck::intake
