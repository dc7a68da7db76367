#include "command.h"
#include "intake/encoding.h"
#include "intake/packed.h"
#include "language/language.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>

namespace crosscheck::cli {

int fail(const QString& sentence)
{
    std::fprintf(stderr, "crosscheck-cli: %s\n", qUtf8Printable(sentence));
    return 2;
}

int failUnpacked(const QString& name)
{
    return fail(QCoreApplication::translate(
                    "cli", "%1 is packed, and what it holds cannot be read: it is broken, or more "
                           "than %2 MB. Unpack it first.")
                    .arg(name)
                    .arg(intake::mostUnpacked >> 20));
}

std::optional<QByteArray> readInput(const QString& fileOrDash)
{
    QFile file;
    bool open = false;
    if (fileOrDash.isEmpty() || fileOrDash == u"-") {
        open = file.open(stdin, QIODevice::ReadOnly);
    } else {
        file.setFileName(fileOrDash);
        open = file.open(QIODevice::ReadOnly);
    }
    if (!open) {
        fail(QCoreApplication::translate("cli", "%1 cannot be read: %2").arg(fileOrDash, file.errorString()));
        return std::nullopt;
    }
    const std::optional<QByteArray> text = intake::textOf(file.readAll());
    if (!text)
        failUnpacked(fileOrDash);
    return text;
}

void print(const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

namespace {
QByteArray help()
{
    QByteArray out = "usage: crosscheck-cli COMMAND [ARGUMENT]…\n\n";
    for (const Command& command : allCommands())
        out += "  " + command.name.leftJustified(10) + command.summary + "\n";
    return out + "\ncrosscheck-cli COMMAND --help says more; crosscheck-cli --version prints the version. "
                 "Text for people is in the "
                 "system's language;\n--lang CODE takes another one. JSON is always English.\n";
}

/// Takes `--lang CODE` out of the arguments; false where its code is missing or no language of the program.
bool takeLanguage(QStringList* arguments, QByteArray* code)
{
    for (qsizetype i = 0; i < arguments->size(); ++i) {
        const QString argument = arguments->at(i);
        if (argument != u"--lang" && !argument.startsWith(u"--lang="))
            continue;
        arguments->removeAt(i);
        if (argument.size() > 6)
            *code = argument.mid(7).toUtf8();
        else if (i < arguments->size())
            *code = arguments->takeAt(i).toUtf8();
        const QList<language::Language> known = language::available();
        return std::any_of(known.begin(), known.end(),
                           [&](const language::Language& l) { return l.code == *code; });
    }
    return true;
}
} // namespace
} // namespace crosscheck::cli

int main(int argc, char** argv)
{
    using namespace crosscheck::cli;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("crosscheck"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CROSSCHECK_VERSION));
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty() || arguments.first() == u"--help" || arguments.first() == u"-h") {
        print(help());
        return arguments.isEmpty() ? 2 : 0;
    }
    QByteArray language;
    if (!takeLanguage(&arguments, &language)) {
        QByteArrayList codes;
        for (const crosscheck::language::Language& each : crosscheck::language::available())
            codes.append(each.code);
        return fail(QCoreApplication::translate("cli", "--lang wants one of: %1.")
                        .arg(QString::fromUtf8(codes.join(", "))));
    }
    crosscheck::language::Installed translators;
    const bool forPrograms = arguments.contains(u"--json") || arguments.contains(u"--batch");
    if (!forPrograms)
        translators.use(language);
    if (arguments.isEmpty())
        return fail(
            QCoreApplication::translate("cli", "a command is missing. crosscheck-cli --help lists them."));
    const QByteArray name = arguments.takeFirst().toUtf8();
    if (name == "--version") {
        print("crosscheck-cli " CROSSCHECK_VERSION "\n");
        return 0;
    }
    for (const Command& command : allCommands()) {
        if (command.name != name)
            continue;
        if (arguments.contains(u"--help") || arguments.contains(u"-h")) {
            print("usage: crosscheck-cli " + command.usage + "\n");
            return 0;
        }
        return command.run(Call{arguments});
    }
    return fail(
        QCoreApplication::translate("cli", "there is no command “%1”. crosscheck-cli --help lists them.")
            .arg(QString::fromUtf8(name)));
}
