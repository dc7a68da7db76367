#include "language/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

#include <algorithm>

namespace crosscheck::language {

namespace {
constexpr auto folder = ":/crosscheck/translations";
constexpr auto prefix = "crosscheck_";
constexpr auto source = "en";
} // namespace

QList<Language> available()
{
    QList<Language> found{{source, QStringLiteral("English")}};
    const QStringList files = QDir(QString::fromLatin1(folder)).entryList(QDir::Files);
    for (const QString& file : files) {
        const QString code = file.mid(int(qstrlen(prefix)), file.size() - int(qstrlen(prefix)) - 3);
        QString name = QLocale(code).nativeLanguageName();
        if (!name.isEmpty())
            name[0] = name[0].toUpper();
        found.append({code.toLatin1(), name});
    }
    std::sort(found.begin(), found.end(),
              [](const Language& a, const Language& b) { return a.code < b.code; });
    return found;
}

QByteArray forLocale(const QLocale& locale)
{
    const QList<Language> languages = available();
    const QStringList wanted = locale.uiLanguages();
    for (QString code : wanted) {
        code.replace(u'-', u'_');
        const QByteArray whole = code.toLatin1();
        const QByteArray general = whole.left(whole.indexOf('_') < 0 ? whole.size() : whole.indexOf('_'));
        for (const QByteArray& each : {whole, general}) {
            if (std::any_of(languages.begin(), languages.end(),
                            [&](const Language& l) { return l.code == each; }))
                return each;
        }
    }
    return source;
}

Installed::Installed() = default;

Installed::~Installed()
{
    for (const auto& translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

void Installed::use(const QByteArray& code)
{
    for (const auto& translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
    m_code = code.isEmpty() ? forLocale(QLocale::system()) : code;
    const auto install = [this](const QString& file, const QString& where) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(file, where))
            return false;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
        return true;
    };
    if (m_code == source)
        return;
    const QString name = QString::fromLatin1(m_code);
    install(QStringLiteral("qtbase_") + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (!install(QString::fromLatin1(prefix) + name, QString::fromLatin1(folder)))
        m_code = source;
}

} // namespace crosscheck::language
