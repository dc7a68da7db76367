#include "command.h"
#include "scenario/prediction.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace crosscheck::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

/// The engines that --engine names; none where it names nothing known.
std::optional<QList<engines::Engine>> enginesNamed(const QString& name)
{
    if (name == u"all")
        return engines::browsers();
    if (const auto engine = engines::engineFromSlug(name.toUtf8()))
        return QList<engines::Engine>{*engine};
    return std::nullopt;
}

/// A line that is no scenario is named on stderr; the others are predicted all the same.
int predictLines(const QByteArray& input, const QList<engines::Engine>& asked)
{
    int number = 0;
    int status = 0;
    const QList<QByteArray> lines = input.split('\n');
    for (const QByteArray& line : lines) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        if (!document.isObject()) {
            const QString what = error.error == QJsonParseError::NoError ? Words::tr("an object is expected")
                                                                         : error.errorString();
            status = fail(Words::tr("line %1, byte %2: this is not a scenario: %3")
                              .arg(number)
                              .arg(error.offset)
                              .arg(what));
            continue;
        }
        const auto read = scenario::fromJson(document.object());
        if (const auto* wrong = std::get_if<scenario::JsonError>(&read)) {
            status =
                fail(Words::tr("line %1: %2 should be %3").arg(number).arg(wrong->path, wrong->expected));
            continue;
        }
        QByteArray output;
        for (const engines::Engine engine : asked) {
            const scenario::Prediction prediction =
                scenario::predict(std::get<scenario::Scenario>(read), engine);
            output += QJsonDocument(scenario::toJson(prediction)).toJson(QJsonDocument::Compact) + '\n';
        }
        print(output);
    }
    return status;
}

int run(const Call& call)
{
    QString engine = u"all"_s;
    for (qsizetype i = 0; i < call.arguments.size(); ++i) {
        const QString& argument = call.arguments.at(i);
        if (argument == u"--engine" && i + 1 < call.arguments.size())
            engine = call.arguments.at(++i);
        else if (argument.startsWith(u"--engine="_s))
            engine = argument.mid(9);
        else if (argument != u"--json")
            return fail(Words::tr("predict doesn't know “%1”").arg(argument));
    }
    const auto asked = enginesNamed(engine);
    if (!asked)
        return fail(
            Words::tr("--engine takes chromium, gecko, webkit, standard or all, not “%1”").arg(engine));
    const std::optional<QByteArray> input = readInput({});
    return input ? predictLines(*input, *asked) : 2;
}

} // namespace

Command make_predict()
{
    return {"predict", "says what browsers would do with scenarios",
            "predict [--engine chromium|gecko|webkit|standard|all]\n\n"
            "Reads scenarios from standard input, one JSON object a line, and prints a prediction a line for "
            "each engine.",
            run};
}

} // namespace crosscheck::cli
