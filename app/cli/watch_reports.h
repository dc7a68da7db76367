#pragma once

#include "facts/investigation.h"

#include <QDateTime>

namespace crosscheck::cli {

/// One failure of a watched page as a line of JSON (a Diagnosis) and as text. Secrets masked.
QByteArray failureJson(const facts::Investigation& investigation);
QByteArray failureText(const facts::Investigation& investigation);

/// The failures of a watched page, those of one kind together, as reports for a build server.
class WatchReport
{
public:
    /// `page`: its address; secrets in it are masked.
    explicit WatchReport(const QByteArray& page);
    void add(const facts::Investigation& investigation);
    bool isEmpty() const { return m_groups.isEmpty(); }
    /// The page could not be looked at: a sentence, English. No report may say then that all is well.
    void setTrouble(const QString& sentence) { m_trouble = sentence; }

    QByteArray summary() const; ///< for a person
    QByteArray junit() const;   ///< one case per kind of failure; one that passes where there is none,
                                ///< and is an error where the page could not be looked at
    QByteArray sarif() const;   ///< SARIF 2.1.0

private:
    struct Group
    {
        QByteArray symptom, root, method, url;
        QString happened, rule, mend, console, source, key;
        int count = 0;
    };
    QString m_page, m_trouble;
    QDateTime m_begun = QDateTime::currentDateTimeUtc();
    QList<Group> m_groups;
};

} // namespace crosscheck::cli
