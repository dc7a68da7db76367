#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    return start.contains("\"origin\"") && start.contains("\"method\"") &&
                   holdsAny(start, {"\"maxAgeSeconds\"", "\"responseHeader\"", "gsutil cors", "--cors-file"})
               ? 0.94
               : 0;
}

// https://cloud.google.com/storage/docs/cors-configurations: compared letter by letter, a star stands for any; a request from an
// origin that isn't listed is answered without CORS headers. Several rules say several things: their methods aren't looked at. Not run.
QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::None);
    program.add(id::configServer, QByteArray("google-storage"));
    const QString origins = uR"("origin"\s*:\s*\[([^\]]*)\])"_s;
    program.addAnyOrigin(uR"("origin"\s*:\s*\[\s*"\*"\s*\])"_s);
    const auto list = program.find(origins);
    if (list.hasMatch() && !program.find(origins, list.capturedEnd()).hasMatch())
        program.addOrigins(list);
    return program.shown;
}

} // namespace

Recogniser make_google_storage()
{
    return {"google-storage", fit, show, true};
}

} // namespace crosscheck::intake::serverconfig
