#include "browser/confirmer.h"
#include "browser_text.h"
#include "command.h"
#include "diagnosis/witness.h"
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
    "confirm URL --origin ORIGIN [OPTION]…\n"
    "       crosscheck-cli confirm --from FILE|- [OPTION]…\n"
    "       crosscheck-cli confirm --list\n"
    "\n"
    "Makes an installed browser run the request from a page of that origin and puts what it did beside what "
    "is predicted.\n"
    "The browser starts without a window on a fresh profile, which is removed afterwards. The page is given "
    "to it: no server\n"
    "of the origin is asked. The request goes to the real endpoint; naming it is the consent to send it, "
    "once.\n"
    "\n"
    "  --browser NAME|PATH     chrome, chromium, edge, brave, vivaldi, firefox, firefox-esr, librewolf, or a "
    "program;\n"
    "                          without it the first that is found\n"
    "  --browser-arg ARG       handed on to the browser; may be repeated\n"
    "  --list                  the browsers found: id, name, program and version, one a line\n"
    "  --json                  one JSON document a line: a Diagnosis for each run of the browser\n"
    "\n"
    "and probe's: --origin --from -X -H -d --credentials --mode --redirect --api --page-space -k --timeout "
    "--engine.\n"
    "\n"
    "Exit status: 0 the request succeeded there, 1 the browser blocked it, 2 bad usage or no such browser, 3 "
    "no HTTP\n"
    "exchange began.";

QList<Option> options()
{
    QList<Option> all = requestOptions();
    all.append({{u"--browser"_s}, true});
    all.append({{u"--browser-arg"_s}, true});
    all.append({{u"--list"_s}, false});
    return all;
}

std::variant<QList<facts::Witness>, QString> confirmed(const facts::Investigation& investigation,
                                                       const browser::Wish& wish)
{
    browser::Confirmer confirmer;
    QEventLoop loop;
    std::variant<QList<facts::Witness>, QString> out;
    const bool terminal = system::isErrorOutputATerminal();
    QObject::connect(&confirmer, &browser::Confirmer::progress, &loop, [terminal](const QString& sentence) {
        if (terminal)
            std::fprintf(stderr, "\r\x1b[K%s", qUtf8Printable(sentence));
    });
    QObject::connect(&confirmer, &browser::Confirmer::finished, &loop,
                     [&](const QList<facts::Witness>& witnesses) {
                         out = witnesses;
                         loop.quit();
                     });
    QObject::connect(&confirmer, &browser::Confirmer::failed, &loop, [&](const QString& sentence) {
        out = sentence;
        loop.quit();
    });
    confirmer.start(investigation, wish);
    loop.exec();
    if (terminal)
        std::fprintf(stderr, "\r\x1b[K");
    return out;
}

int list()
{
    const QList<browser::Installed> all = browser::installed();
    QStringList versions(all.size());
    QEventLoop loop;
    qsizetype open = all.size();
    for (qsizetype i = 0; i < all.size(); ++i) {
        browser::askVersion(all.at(i), &loop, [&, i](const QString& version) {
            versions[i] = version;
            if (--open == 0)
                loop.quit();
        });
    }
    if (open > 0)
        loop.exec();
    for (qsizetype i = 0; i < all.size(); ++i)
        print((u"%1\t%2\t%3\t%4\n"_s.arg(QString::fromLatin1(all.at(i).id), all.at(i).name, all.at(i).program,
                                         versions.at(i)))
                  .toUtf8());
    return 0;
}

int run(const Call& call)
{
    const auto read = Arguments::read(call.arguments, options());
    if (const QString* wrong = std::get_if<QString>(&read))
        return fail(*wrong);
    const Arguments& arguments = std::get<Arguments>(read);
    if (arguments.has(u"--list"_s))
        return list();
    if (arguments.has(u"--preflight-only"_s) || arguments.has(u"--cacert"_s))
        return fail(QCoreApplication::translate("cli",
                                                "confirm takes neither --preflight-only nor --cacert: a "
                                                "browser sends what it sends, and trusts what its "
                                                "own store says (--insecure trusts any certificate)."));
    const auto asked = readWish(arguments, u"confirm"_s);
    if (const int* status = std::get_if<int>(&asked))
        return *status;
    const Wish& wish = std::get<Wish>(asked);
    const QString wanted = arguments.value(u"--browser"_s).value_or(QString());
    const std::optional<browser::Installed> chosen = browser::choose(wanted);
    if (!chosen)
        return fail(browser::missing(wanted));
    const QString why = browser::Confirmer::obstacle(wish.investigation);
    if (!why.isEmpty())
        return fail(why);

    browser::Wish how;
    how.browser = *chosen;
    how.arguments = arguments.values(u"--browser-arg"_s);
    how.trustAnyCertificate = wish.wire.insecure;
    how.timeoutMs = wish.wire.totalTimeoutMs;
    const auto brought = confirmed(wish.investigation, how);
    if (const QString* sentence = std::get_if<QString>(&brought))
        return fail(*sentence);

    const engines::Engine own =
        chosen->family == browser::Family::Chromium ? engines::Engine::Chromium : engines::Engine::Gecko;
    const QList<engines::Engine> shown =
        arguments.has(u"--engine"_s) ? wish.engines : QList<engines::Engine>{own};
    int status = -1;
    for (const facts::Witness& witness : std::get<QList<facts::Witness>>(brought)) {
        facts::Investigation investigation = wish.investigation;
        investigation.page = witness.send.page;
        investigation.sends = {witness.send};
        investigation.witnesses = {witness};
        const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(investigation);
        if (arguments.has(u"--json"_s))
            print(QJsonDocument(diagnosis::toJson(investigation, diagnosis, shown))
                      .toJson(QJsonDocument::Compact) +
                  '\n');
        else
            print(witnessText(witness) + '\n' + diagnosisText(investigation, diagnosis, shown));
        // The run as a public page counts only where the page is known to be one.
        if (status < 0 || wish.investigation.page.space == page::AddressSpace::Public)
            status = std::max(status, diagnosis::exitStatus(witness));
    }
    return status;
}

} // namespace

Command make_confirm()
{
    return {"confirm", "makes an installed browser run a request and compares", usage, run};
}

} // namespace crosscheck::cli
