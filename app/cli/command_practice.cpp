#include "arguments.h"
#include "command.h"
#include "practice/practice_server.h"
#include "system/terminal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace crosscheck::cli {

using namespace Qt::StringLiterals;

namespace {

/// A file of scenarios: one JSON object, an array of them, or JSON Lines.
std::variant<QList<scenario::Scenario>, QString> readScenarios(const QByteArray& bytes)
{
    QList<scenario::Scenario> out;
    QJsonArray objects;
    const QJsonDocument whole = QJsonDocument::fromJson(bytes);
    if (whole.isObject())
        objects.append(whole.object());
    else if (whole.isArray())
        objects = whole.array();
    else {
        int number = 0;
        for (const QByteArray& line : bytes.split('\n')) {
            ++number;
            if (line.trimmed().isEmpty())
                continue;
            QJsonParseError error;
            const QJsonDocument one = QJsonDocument::fromJson(line, &error);
            if (!one.isObject())
                return QCoreApplication::translate("cli", "line %1 is no JSON object (%2)")
                    .arg(number)
                    .arg(error.errorString());
            objects.append(one.object());
        }
    }
    for (const QJsonValue& value : std::as_const(objects)) {
        const auto read = scenario::fromJson(value.toObject());
        if (const auto* error = std::get_if<scenario::JsonError>(&read))
            return QCoreApplication::translate("cli", "%1 must be %2").arg(error->path, error->expected);
        out.append(std::get<scenario::Scenario>(read));
    }
    if (out.isEmpty())
        return QCoreApplication::translate("cli", "there is no scenario in it");
    return out;
}

int run(const Call& call)
{
    const auto read =
        Arguments::read(call.arguments, {{{u"--port"_s, u"-p"_s}, true}, {{u"--scenario"_s}, true}});
    if (const QString* wrong = std::get_if<QString>(&read))
        return fail(*wrong);
    const Arguments& arguments = std::get<Arguments>(read);
    if (!arguments.positional().isEmpty())
        return fail(QCoreApplication::translate("cli", "“%1” is one argument too many.")
                        .arg(arguments.positional().first()));
    bool good = true;
    const QString portText = arguments.value(u"--port"_s).value_or(u"0"_s);
    const int port = portText.toInt(&good);
    if (!good || port < 0 || port > 65535)
        return fail(QCoreApplication::translate("cli", "--port takes a number from 0 to 65535, not “%1”.")
                        .arg(portText));

    QList<scenario::Scenario> scenarios = practice::builtIn();
    if (const auto file = arguments.value(u"--scenario"_s)) {
        const std::optional<QByteArray> bytes = readInput(*file);
        if (!bytes)
            return 2;
        const auto found = readScenarios(*bytes);
        if (const QString* why = std::get_if<QString>(&found))
            return fail(*file + u": "_s + *why);
        scenarios = std::get<QList<scenario::Scenario>>(found);
    }

    practice::PracticeServer server;
    if (!server.listen(quint16(port)))
        return fail(server.errorString());
    // Redirects name the server's own address, which is known only now.
    QList<scenario::Scenario> addressed;
    for (const scenario::Scenario& one : scenarios)
        addressed.append(server.addressed(one));
    server.setScenarios(addressed);
    for (const scenario::Scenario& one : std::as_const(scenarios)) {
        const scenario::Scenario here = server.addressed(one);
        print(here.id + '\t' + here.request.method + '\t' + here.request.url + '\t' + here.page.origin +
              '\n');
    }
    std::fflush(stdout);
    std::fprintf(stderr, "%s\n",
                 qUtf8Printable(QCoreApplication::translate(
                                    "cli", "Serving on http://127.0.0.1:%1 until stopped (Ctrl+C).")
                                    .arg(server.port())));
    QObject guard;
    system::whenAskedToEnd(&guard, [] { QCoreApplication::quit(); });
    return QCoreApplication::exec();
}

} // namespace

Command make_practice()
{
    return {"practice", "serves the practice scenarios on loopback until stopped",
            "practice [--port P] [--scenario FILE]\n\n"
            "Serves the built-in practice scenarios, or those of a file, on 127.0.0.1 until stopped. Prints "
            "a line for each:\n"
            "id, method, address and page origin, separated by tabs.",
            run};
}

} // namespace crosscheck::cli
