#include "watch_reports.h"

#include "diagnosis/diagnosis.h"
#include "diagnosis/judge.h"
#include "report/secrets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QXmlStreamWriter>

namespace crosscheck::cli {

using namespace Qt::StringLiterals;

namespace {

engines::Engine engineOf(const facts::Investigation& investigation)
{
    const QByteArray engine =
        investigation.witnesses.isEmpty() ? QByteArray() : investigation.witnesses.first().engine;
    return engines::engineFromSlug(engine).value_or(engines::Engine::Chromium);
}

QByteArray symptomOf(const diagnosis::Diagnosis& diagnosis)
{
    return diagnosis.causes.isEmpty() ? QByteArray("not-cors-other")
                                      : fetch::slug(diagnosis.causes.first().symptom);
}

QString sourceOf(const facts::Investigation& investigation)
{
    return investigation.witnesses.isEmpty() ? QString() : investigation.witnesses.first().source;
}

// https://www.w3.org/TR/xml/#charsets: what a document can't hold is shown as such.
QString inXml(QString text)
{
    for (QChar& c : text) {
        if ((c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0xfffe) || c == QChar(0xffff))
            c = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

WatchReport::WatchReport(const QByteArray& page) : m_page(QString::fromUtf8(report::maskedUrl(page, {}))) {}

QByteArray failureJson(const facts::Investigation& investigation)
{
    // Masked before it is judged, so that no sentence repeats a secret.
    const facts::Investigation masked = report::masked(investigation, {});
    const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(masked);
    return QJsonDocument(diagnosis::toJson(masked, diagnosis, {engineOf(investigation)}))
               .toJson(QJsonDocument::Compact) +
           '\n';
}

QByteArray failureText(const facts::Investigation& investigation)
{
    // Masked before it is judged, so that no sentence repeats a secret.
    const facts::Investigation masked = report::masked(investigation, {});
    const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(masked);
    QString out = QString::fromLatin1(symptomOf(diagnosis));
    if (!diagnosis.causes.isEmpty() && !diagnosis.causes.first().root.isEmpty())
        out += u" / "_s + QString::fromLatin1(diagnosis.causes.first().root);
    out += u": "_s + QString::fromUtf8(masked.request.method + ' ' + masked.request.url) + u'\n';
    out += u"    "_s + words::say(diagnosis.happened) + u'\n';
    for (const QString& line : masked.paste.split(u'\n', Qt::SkipEmptyParts))
        out += u"    "_s + line + u'\n';
    if (!sourceOf(masked).isEmpty())
        out +=
            u"    "_s + QCoreApplication::translate("cli", "asked for at %1").arg(sourceOf(masked)) + u'\n';
    return out.toUtf8();
}

void WatchReport::add(const facts::Investigation& investigation)
{
    // Masked before it is judged, so that no sentence repeats a secret.
    const facts::Investigation masked = report::masked(investigation, {});
    const diagnosis::Diagnosis diagnosis = diagnosis::diagnose(masked);
    Group group;
    group.symptom = symptomOf(diagnosis);
    group.method = masked.request.method;
    group.url = masked.request.url.split('?').first();
    group.source = sourceOf(masked);
    group.key =
        QString::fromUtf8(group.symptom + ' ' + group.method + ' ' + group.url + ' ' + masked.page.origin);
    for (Group& known : m_groups) {
        if (known.key == group.key) {
            ++known.count;
            return;
        }
    }
    group.count = 1;
    group.happened = words::english(diagnosis.happened);
    group.rule = diagnosis.causes.isEmpty()
                     ? group.happened
                     : QString::fromUtf8(diagnosis::sentenceOf(diagnosis.causes.first().symptom).english);
    group.console = masked.paste;
    if (!diagnosis.causes.isEmpty()) {
        group.root = diagnosis.causes.first().root;
        if (const causes::Root* root = causes::find(group.root))
            group.mend = words::english(words::text(root->mend));
    }
    m_groups.append(group);
}

QByteArray WatchReport::summary() const
{
    if (m_groups.isEmpty() && !m_trouble.isEmpty())
        return {}; // said already
    if (m_groups.isEmpty())
        return (QCoreApplication::translate("cli", "No CORS failure was seen.") + u'\n').toUtf8();
    QString out =
        u'\n' + QCoreApplication::translate("cli", "Kinds of failures seen: %1").arg(m_groups.size()) + u'\n';
    for (const Group& group : m_groups)
        out +=
            u"%1 × %2: %3\n"_s.arg(group.count, 5)
                .arg(QString::fromLatin1(group.symptom), QString::fromUtf8(group.method + ' ' + group.url));
    return out.toUtf8();
}

QByteArray WatchReport::junit() const
{
    const bool none = m_groups.isEmpty() || !m_trouble.isEmpty();
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    // As strict as the schema of Ant's reports wants it (https://github.com/windyroad/JUnit-Schema), which other readers accept.
    xml.writeStartElement(u"testsuite"_s);
    xml.writeAttribute(u"package"_s, u"crosscheck"_s);
    xml.writeAttribute(u"id"_s, u"0"_s);
    xml.writeAttribute(u"name"_s, u"CORS: "_s + m_page);
    xml.writeAttribute(u"timestamp"_s, m_begun.toString(u"yyyy-MM-ddTHH:mm:ss"_s));
    xml.writeAttribute(u"hostname"_s, u"localhost"_s);
    xml.writeAttribute(u"tests"_s, QString::number(m_groups.size() + (none ? 1 : 0)));
    xml.writeAttribute(u"failures"_s, QString::number(m_groups.size()));
    xml.writeAttribute(u"errors"_s, m_trouble.isEmpty() ? u"0"_s : u"1"_s);
    xml.writeAttribute(
        u"time"_s, QString::number(double(m_begun.msecsTo(QDateTime::currentDateTimeUtc())) / 1000, 'f', 3));
    xml.writeEmptyElement(u"properties"_s);
    if (none) {
        xml.writeStartElement(u"testcase"_s);
        xml.writeAttribute(u"classname"_s, m_page);
        xml.writeAttribute(u"name"_s, m_trouble.isEmpty() ? u"no CORS failure"_s : u"the page is watched"_s);
        xml.writeAttribute(u"time"_s, u"0"_s);
        if (!m_trouble.isEmpty()) {
            xml.writeEmptyElement(u"error"_s);
            xml.writeAttribute(u"type"_s, u"not-watched"_s);
            xml.writeAttribute(u"message"_s, inXml(m_trouble));
        }
        xml.writeEndElement();
    }
    for (const Group& group : m_groups) {
        xml.writeStartElement(u"testcase"_s);
        xml.writeAttribute(u"classname"_s, m_page);
        xml.writeAttribute(u"name"_s, QString::fromUtf8(group.method + ' ' + group.url));
        xml.writeAttribute(u"time"_s, u"0"_s);
        xml.writeStartElement(u"failure"_s);
        xml.writeAttribute(u"type"_s, QString::fromLatin1(group.symptom));
        xml.writeAttribute(u"message"_s, inXml(group.happened));
        QString body = group.console;
        for (const QString& more : {group.source, group.mend}) {
            if (!more.isEmpty())
                body += u'\n' + more;
        }
        body += u"\nseen %1 times"_s.arg(group.count);
        xml.writeCharacters(inXml(body));
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEmptyElement(u"system-out"_s);
    xml.writeEmptyElement(u"system-err"_s);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return out;
}

QByteArray WatchReport::sarif() const
{
    QJsonArray results;
    QJsonArray rules;
    QList<QByteArray> known;
    for (const Group& group : m_groups) {
        if (!known.contains(group.symptom)) {
            known.append(group.symptom);
            rules.append(QJsonObject{
                {u"id"_s, QString::fromLatin1(group.symptom)},
                {u"shortDescription"_s, QJsonObject{{u"text"_s, group.rule}}},
            });
        }
        // "https://app.example.com/app.js:12:5"
        const QStringList parts = group.source.split(u':');
        bool column = false, line = false;
        const int columnNumber = parts.size() > 3 ? parts.last().toInt(&column) : 0;
        const int lineNumber = parts.size() > 3 ? parts.at(parts.size() - 2).toInt(&line) : 0;
        const bool placed = column && line;
        // What stands for a secret is no part of an address as it is.
        const QUrl file(placed ? parts.mid(0, parts.size() - 2).join(u':') : m_page);
        QJsonObject place{
            {u"artifactLocation"_s, QJsonObject{{u"uri"_s, QString::fromLatin1(file.toEncoded())}}}};
        if (placed)
            place.insert(u"region"_s,
                         QJsonObject{{u"startLine"_s, lineNumber}, {u"startColumn"_s, columnNumber}});
        results.append(QJsonObject{
            {u"ruleId"_s, QString::fromLatin1(group.symptom)},
            {u"level"_s, u"error"_s},
            {u"occurrenceCount"_s, group.count},
            {u"message"_s,
             QJsonObject{{u"text"_s, QString::fromUtf8(group.method + ' ' + group.url) + u": "_s +
                                         group.happened +
                                         (group.mend.isEmpty() ? QString() : u' ' + group.mend)}}},
            {u"locations"_s, QJsonArray{QJsonObject{{u"physicalLocation"_s, place}}}}});
    }
    const QJsonObject driver{{u"name"_s, u"crosscheck-cli watch"_s},
                             {u"version"_s, QCoreApplication::applicationVersion()},
                             {u"rules"_s, rules}};
    QJsonObject invocation{{u"executionSuccessful"_s, m_trouble.isEmpty()}};
    if (!m_trouble.isEmpty())
        invocation.insert(u"toolExecutionNotifications"_s,
                          QJsonArray{QJsonObject{{u"level"_s, u"error"_s},
                                                 {u"message"_s, QJsonObject{{u"text"_s, m_trouble}}}}});
    // A browser counts columns as its scripts count characters.
    const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
                          {u"invocations"_s, QJsonArray{invocation}},
                          {u"columnKind"_s, u"utf16CodeUnits"_s},
                          {u"results"_s, results}};
    return QJsonDocument(QJsonObject{{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                                     {u"version"_s, u"2.1.0"_s},
                                     {u"runs"_s, QJsonArray{run}}})
        .toJson();
}

} // namespace crosscheck::cli
