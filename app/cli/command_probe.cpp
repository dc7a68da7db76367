#include "arguments.h"
#include "command.h"
#include "diagnosis_text.h"
#include "request_arguments.h"
#include "system/terminal.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>

#include <cstdio>

namespace crosscheck::cli {

using namespace Qt::StringLiterals;

namespace {

const char usage[] =
    "probe URL --origin ORIGIN [OPTION]…\n"
    "       crosscheck-cli probe --from FILE|- [OPTION]…\n"
    "\n"
    "Sends what a browser would send for a page's request, prints the exchanges and the diagnosis.\n"
    "Naming a request is the consent to send it, once.\n"
    "\n"
    "  --origin ORIGIN         origin of the page: http://localhost:5173, null, capacitor://localhost\n"
    "  --from FILE|-           take the request from what a person would paste (curl, fetch(), an error, a "
    "HAR)\n"
    "  -X, --request METHOD    method (GET; POST where there is --data)\n"
    "  -H, --header 'N: V'     a header that the page sets; may be repeated\n"
    "  -d, --data TEXT         body\n"
    "  --credentials MODE      include, same-origin or omit\n"
    "  --mode MODE             cors, no-cors or same-origin\n"
    "  --redirect MODE         follow, error or manual\n"
    "  --api NAME              fetch, xhr, img, script, font …\n"
    "  --preflight-only        send the preflight and nothing else\n"
    "  --page-space SPACE      where the page was loaded from: public, local or loopback\n"
    "  --cacert FILE           PEM file of certificates to trust besides the system's\n"
    "  -k, --insecure          as if the certificate were trusted\n"
    "  --timeout SECONDS       how long an answer may take (20)\n"
    "  --engine NAME           chromium, gecko, webkit, standard or all; may be repeated\n"
    "  --platform ID           the server that the fix is written for (guessed from its answers); fix --list "
    "names them\n"
    "  --json                  one JSON document on stdout\n"
    "\n"
    "Exit status: 0 the request would succeed, 1 at least one engine would block it, 2 bad usage, 3 no HTTP "
    "exchange began.";

facts::Send sent(const Wish& wish)
{
    runner::Runner runner;
    QEventLoop loop;
    facts::Send out;
    const bool terminal = system::isErrorOutputATerminal();
    QObject::connect(&runner, &runner::Runner::progress, &loop,
                     [terminal](const http::Request& request, const QByteArray& phase, qint64 ms) {
                         if (terminal)
                             std::fprintf(stderr, "\r\x1b[K%s %s: %s, %.1f s", request.method.constData(),
                                          request.url.constData(), phase.constData(), double(ms) / 1000);
                     });
    QObject::connect(&runner, &runner::Runner::finished, &loop, [&](const facts::Send& send) {
        out = send;
        loop.quit();
    });
    runner.start(wish.investigation, wish.consent, wish.wire);
    loop.exec();
    if (terminal)
        std::fprintf(stderr, "\r\x1b[K");
    return out;
}

int run(const Call& call)
{
    const auto read = Arguments::read(call.arguments, requestOptions());
    if (const QString* wrong = std::get_if<QString>(&read))
        return fail(*wrong);
    const Arguments& arguments = std::get<Arguments>(read);
    const auto asked = readWish(arguments, QStringLiteral("probe"));
    if (const int* status = std::get_if<int>(&asked))
        return *status;
    Wish wish = std::get<Wish>(asked);
    wish.investigation.sends.append(sent(wish));
    const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(wish.investigation);
    if (arguments.has(u"--json"_s))
        print(QJsonDocument(diagnosis::toJson(wish.investigation, diagnosis, wish.engines))
                  .toJson(QJsonDocument::Compact) +
              '\n');
    else
        print(diagnosisText(wish.investigation, diagnosis, wish.engines));
    return diagnosis::exitStatus(diagnosis, wish.engines);
}

} // namespace

Command make_probe()
{
    return {"probe", "performs on the wire what a browser would do, and says what comes of it", usage, run};
}

} // namespace crosscheck::cli
