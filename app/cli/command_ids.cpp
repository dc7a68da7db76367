#include "command.h"

#include "fetch/symptom.h"

namespace crosscheck::cli {

Command make_ids()
{
    return {"ids", "prints every stable id", "ids\n\nPrints kind, id and one sentence, separated by tabs.", [](const Call&) {
                for (const fetch::Symptom symptom : fetch::allSymptoms())
                    print("symptom\t" + fetch::slug(symptom) + "\n");
                return 0;
            }};
}

} // namespace crosscheck::cli
