#include "rows.h"

#include "engines/assemble.h"

namespace crosscheck::intake {

const std::vector<engines::CompiledRow>& allRows()
{
    static const std::vector<engines::CompiledRow> compiled = [] {
        std::vector<engines::CompiledRow> rows = engines::todaysRows();
        for (const auto& table :
             {oldChromiumRows(), oldGeckoRows(), oldWebkitRows(), edgeRows(), serverRows(), toolRows(),
              policyRows(), networkRows(), firefoxLanguageRows()}) {
            for (const engines::CompiledRow& row : engines::compile(table))
                rows.push_back(row);
        }
        return rows;
    }();
    return compiled;
}

} // namespace crosscheck::intake
