#pragma once

#include <QByteArray>
#include <QList>
#include <QLocale>
#include <QString>

#include <memory>
#include <vector>

class QTranslator;

namespace crosscheck::language {

/// A language that the program speaks.
struct Language
{
    QByteArray code; ///< "en", "de", "pt_BR": the ending of its file in translations/
    QString ownName; ///< as its speakers write it: "Deutsch"
};

/// English, which the sources are written in, and every file of translations/; sorted by code.
QList<Language> available();

/// The code that `locale` asks for: the first of its languages that is available, "en" where none is.
QByteArray forLocale(const QLocale& locale);

/// The translators of one language, installed in the application for as long as this value lives. Qt's own words (buttons of
/// a dialog) come along where Qt's translations are installed.
class Installed
{
public:
    Installed();
    ~Installed();
    Installed(const Installed&) = delete;
    Installed& operator=(const Installed&) = delete;

    /// Replaces the language. An empty code is the system's; one that isn't available is English. Every widget is sent a
    /// LanguageChange event by Qt; words that are already on the screen are the caller's to write again.
    void use(const QByteArray& code);
    /// The language in use.
    QByteArray code() const { return m_code; }

private:
    QByteArray m_code = "en";
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace crosscheck::language
