#pragma once

#include "words/text.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

/// Holds a room's table of steps against the code that runs them.
namespace crosscheck::test {

/// Every id that stands in a call of at() in the sources of a room, as often as it stands there.
inline QStringList stepIdsInCode(const QString& room)
{
    QStringList ids;
    const QDir folder(QStringLiteral(CROSSCHECK_TESTS_ROOT "/../core/") + room);
    static const QRegularExpression call(QStringLiteral("\\bat\\(([^()]*)\\)"));
    static const QRegularExpression literal(QStringLiteral("\"([^\"]+)\""));
    const QStringList files = folder.entryList({QStringLiteral("*.cpp")}, QDir::Files);
    for (const QString& name : files) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto calls = call.globalMatch(QString::fromUtf8(file.readAll()));
        while (calls.hasNext()) {
            auto literals = literal.globalMatch(calls.next().captured(1));
            while (literals.hasNext())
                ids.append(literals.next().captured(1));
        }
    }
    ids.sort();
    return ids;
}

template <typename Table>
void everyStepStandsOnceInTheCodeAndOnceInTheTable(const Table& steps, const QString& room)
{
    QStringList table;
    for (const auto& row : steps)
        table.append(QString::fromLatin1(row.id));
    QStringList sorted = table;
    sorted.sort();
    QCOMPARE(table, sorted);
    QCOMPARE(stepIdsInCode(room), table);
}

template <typename Table> void everyStepHasATitleAndAnAddress(const Table& steps)
{
    QSet<QByteArray> titles;
    for (const auto& row : steps) {
        QVERIFY2(QByteArray(row.address).startsWith("https://"), row.id);
        QVERIFY2(!words::english({&row.title, {}}).isEmpty(), row.id);
        QVERIFY2(!titles.contains(row.title.id), row.title.id);
        titles.insert(row.title.id);
    }
}

} // namespace crosscheck::test
