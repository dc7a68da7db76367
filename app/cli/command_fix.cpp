#include "command.h"
#include "platforms/platform.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace crosscheck::cli {

using namespace Qt::StringLiterals;

namespace {

const char usage[] = R"(fix --platform ID --policy FILE.json|- [--complete --listen PORT] [--json]
       crosscheck-cli fix --list

Prints the configuration that makes a server follow a policy: the part to paste, or with --complete a whole one that
the server can be started with on 127.0.0.1:PORT. A policy that no browser accepts, or that lets everyone in with
credentials, is refused with every reason on stderr.

  --list             one platform a line: id, name, verified or unverified
  --platform ID      one of them
  --policy FILE      the policy as JSON; - is standard input
  --complete         a whole configuration or program
  --listen PORT      where it listens (1 to 65535)
  --json             the lines with their reasons, and what is doubtful in the policy

Exit status: 0 printed, 2 the policy is refused, or bad usage.)";

struct Options
{
    QString platform, policy;
    int port = 0;
    bool list = false, complete = false, json = false;
};

std::variant<Options, QString> read(const QStringList& arguments)
{
    Options out;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments.at(i);
        const auto value = [&]() -> std::optional<QString> {
            return ++i < arguments.size() ? std::optional<QString>(arguments.at(i)) : std::nullopt;
        };
        std::optional<QString> given = QString();
        if (argument == u"--list")
            out.list = true;
        else if (argument == u"--complete")
            out.complete = true;
        else if (argument == u"--json")
            out.json = true;
        else if (argument == u"--platform" && (given = value()))
            out.platform = *given;
        else if (argument == u"--policy" && (given = value()))
            out.policy = *given;
        else if (argument == u"--listen" && (given = value())) {
            bool number = false;
            out.port = given->toInt(&number);
            if (!number || out.port < 1 || out.port > 65535)
                return QCoreApplication::translate("cli", "--listen takes a port from 1 to 65535, not “%1”.")
                    .arg(*given);
        } else if (!given) {
            return QCoreApplication::translate("cli", "%1 needs a value behind it.").arg(argument);
        } else {
            return QCoreApplication::translate(
                       "cli", "fix does not know “%1”. crosscheck-cli fix --help says what it takes.")
                .arg(argument);
        }
    }
    if (out.list)
        return out;
    if (out.platform.isEmpty())
        return QCoreApplication::translate(
            "cli", "--platform is missing. crosscheck-cli fix --list names the platforms.");
    if (out.policy.isEmpty())
        return QCoreApplication::translate(
            "cli", "--policy is missing: a file with the policy as JSON, or - for standard input.");
    if (out.complete && out.port == 0)
        return QCoreApplication::translate("cli", "--complete needs --listen PORT.");
    if (!out.complete && out.port != 0)
        return QCoreApplication::translate(
            "cli", "--listen goes with --complete: the part to paste listens nowhere.");
    return out;
}

QJsonObject toJson(const policy::Problem& problem)
{
    return {{u"id"_s, QString::fromUtf8(problem.text.id())},
            {u"severity"_s,
             problem.severity == policy::Problem::Severity::Refused ? u"refused"_s : u"doubtful"_s},
            {u"field"_s, QString::fromUtf8(problem.field)},
            {u"value"_s, QString::fromUtf8(problem.value)},
            {u"args"_s, QJsonArray::fromStringList(problem.text.arguments)},
            {u"text"_s, words::english(problem.text)}};
}

QJsonArray toJson(const QList<policy::Problem>& problems)
{
    QJsonArray array;
    for (const policy::Problem& problem : problems)
        array.append(toJson(problem));
    return array;
}

QJsonArray toJson(const QList<platforms::ConfigurationLine>& lines)
{
    QJsonArray array;
    for (const platforms::ConfigurationLine& line : lines) {
        QJsonObject one{
            {u"text"_s, line.text}, {u"essential"_s, line.essential}, {u"why"_s, QJsonValue::Null}};
        if (!line.why.isEmpty())
            one.insert(u"why"_s, QJsonObject{{u"id"_s, QString::fromUtf8(line.why.id())},
                                             {u"text"_s, words::english(line.why)}});
        array.append(one);
    }
    return array;
}

void printJson(const QJsonObject& object)
{
    print(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

int list()
{
    for (const platforms::Platform& platform : platforms::all())
        print(platform.id + "\t" + platform.name.toUtf8() + "\t" +
              (platform.verified ? "verified" : "unverified") + "\n");
    return 0;
}

int run(const Call& call)
{
    const auto parsed = read(call.arguments);
    if (const QString* wrong = std::get_if<QString>(&parsed))
        return fail(*wrong);
    const Options& options = std::get<Options>(parsed);
    if (options.list)
        return list();
    const platforms::Platform* platform = platforms::find(options.platform.toUtf8());
    if (!platform)
        return fail(QCoreApplication::translate(
                        "cli", "there is no platform “%1”. crosscheck-cli fix --list names them.")
                        .arg(options.platform));
    const std::optional<QByteArray> input = readInput(options.policy);
    if (!input)
        return 2;
    const auto document = policy::fromJson(QByteArrayView(*input));
    if (const auto* error = std::get_if<policy::JsonError>(&document)) {
        return fail(error->path.isEmpty()
                        ? QCoreApplication::translate("cli", "the policy should be %1").arg(error->expected)
                        : QCoreApplication::translate("cli", "the policy's “%1” should be %2")
                              .arg(error->path, error->expected));
    }
    const policy::Policy& policy = std::get<policy::Policy>(document);
    const QList<policy::Problem> problems = policy::validate(policy);
    for (const policy::Problem& problem : problems) {
        const bool refused = problem.severity == policy::Problem::Severity::Refused;
        if (refused || !options.json)
            std::fprintf(stderr, "crosscheck-cli: %s %s: %s\n", problem.field.constData(),
                         qUtf8Printable(refused ? QCoreApplication::translate("cli", "is refused")
                                                : QCoreApplication::translate("cli", "is doubtful")),
                         qUtf8Printable(words::say(problem.text)));
    }
    if (!policy::isSound(problems)) {
        if (options.json)
            printJson({{u"platform"_s, options.platform},
                       {u"problems"_s, toJson(problems)},
                       {u"configuration"_s, QJsonValue::Null}});
        return 2;
    }
    const platforms::Configuration configuration =
        options.complete ? platform->renderComplete(policy, options.port) : platform->render(policy);
    if (configuration.lines.isEmpty())
        return fail(QCoreApplication::translate("cli", "%1 has no way to write this policy.")
                        .arg(platforms::displayName(*platform)));
    if (!options.json) {
        print(configuration.text().toUtf8());
        return 0;
    }
    printJson({{u"platform"_s, options.platform},
               {u"language"_s, QString::fromUtf8(configuration.language)},
               {u"problems"_s, toJson(problems)},
               {u"configuration"_s, configuration.text()},
               {u"lines"_s, toJson(configuration.lines)},
               {u"install"_s, words::english(platform->install)},
               {u"file"_s, words::english(platform->file)},
               {u"where"_s, words::english(platform->where)},
               {u"reload"_s, words::english(platform->reload)}});
    return 0;
}

} // namespace

Command make_fix()
{
    return {"fix", "prints the configuration that makes a server follow a policy", usage, run};
}

} // namespace crosscheck::cli
