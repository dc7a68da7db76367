#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QXmlStreamReader>

/// What readers of reports demand of their shape: the first thing that is wrong, or nothing.
namespace crosscheck::test {

/// The part of SARIF 2.1.0 that is written here: members that must be there, those that may, and what they hold
/// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json). The schema lets in no member
/// that it doesn't name.
class SarifShape
{
public:
    static QString wrongIn(const QByteArray& text)
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(text, &error);
        SarifShape shape;
        if (error.error != QJsonParseError::NoError)
            return error.errorString();
        shape.log(document.object());
        return shape.m_wrong;
    }

private:
    using Check = void (SarifShape::*)(const QJsonObject&);

    void log(const QJsonObject& log)
    {
        members(log, QStringLiteral("log"), {"version", "runs"}, {"$schema"});
        need(log.value(QStringLiteral("version")) == QStringLiteral("2.1.0"), QStringLiteral("version"));
        each(log, "runs", &SarifShape::run);
    }
    void run(const QJsonObject& run)
    {
        members(run, QStringLiteral("run"), {"tool"}, {"results", "invocations", "columnKind"});
        const QString kind = run.value(QStringLiteral("columnKind")).toString();
        need(kind == QStringLiteral("utf16CodeUnits") || kind == QStringLiteral("unicodeCodePoints"), kind);
        const QJsonObject tool = run.value(QStringLiteral("tool")).toObject();
        members(tool, QStringLiteral("tool"), {"driver"}, {});
        driver(tool.value(QStringLiteral("driver")).toObject());
        each(run, "invocations", &SarifShape::invocation);
        each(run, "results", &SarifShape::result);
    }
    void driver(const QJsonObject& driver)
    {
        members(driver, QStringLiteral("driver"), {"name"}, {"version", "rules"});
        each(driver, "rules", &SarifShape::rule);
    }
    void rule(const QJsonObject& rule)
    {
        members(rule, QStringLiteral("rule"), {"id"}, {"shortDescription"});
        const QString id = rule.value(QStringLiteral("id")).toString();
        need(!m_rules.contains(id), QStringLiteral("rule %1 twice").arg(id));
        m_rules.append(id);
        message(rule.value(QStringLiteral("shortDescription")).toObject());
    }
    void invocation(const QJsonObject& invocation)
    {
        members(invocation, QStringLiteral("invocation"), {"executionSuccessful"},
                {"toolExecutionNotifications"});
        need(invocation.value(QStringLiteral("executionSuccessful")).isBool(),
             QStringLiteral("executionSuccessful"));
        each(invocation, "toolExecutionNotifications", &SarifShape::notification);
    }
    void notification(const QJsonObject& notification)
    {
        members(notification, QStringLiteral("notification"), {"message"}, {"level"});
        level(notification);
        message(notification.value(QStringLiteral("message")).toObject());
    }
    void result(const QJsonObject& result)
    {
        members(result, QStringLiteral("result"), {"message"},
                {"ruleId", "level", "occurrenceCount", "locations"});
        need(m_rules.contains(result.value(QStringLiteral("ruleId")).toString()),
             QStringLiteral("ruleId without a rule"));
        need(result.value(QStringLiteral("occurrenceCount")).toInt(1) >= 1,
             QStringLiteral("occurrenceCount"));
        level(result);
        message(result.value(QStringLiteral("message")).toObject());
        each(result, "locations", &SarifShape::location);
    }
    void location(const QJsonObject& location)
    {
        members(location, QStringLiteral("location"), {}, {"physicalLocation"});
        const QJsonObject place = location.value(QStringLiteral("physicalLocation")).toObject();
        members(place, QStringLiteral("physicalLocation"), {"artifactLocation"}, {"region"});
        const QJsonObject file = place.value(QStringLiteral("artifactLocation")).toObject();
        members(file, QStringLiteral("artifactLocation"), {}, {"uri"});
        const QString address = file.value(QStringLiteral("uri")).toString();
        need(QUrl(address, QUrl::StrictMode).isValid() && address.toUtf8() == address.toLatin1(),
             QStringLiteral("uri ") + address);
        if (!place.contains(QStringLiteral("region")))
            return;
        const QJsonObject region = place.value(QStringLiteral("region")).toObject();
        members(region, QStringLiteral("region"), {"startLine"}, {"startColumn"});
        for (const QJsonValue& number : region)
            need(number.toDouble() >= 1 && number.toDouble() == number.toInt(), QStringLiteral("region"));
    }
    void level(const QJsonObject& of)
    {
        static const QStringList levels{QStringLiteral("none"), QStringLiteral("note"),
                                        QStringLiteral("warning"), QStringLiteral("error")};
        need(levels.contains(of.value(QStringLiteral("level")).toString(QStringLiteral("warning"))),
             QStringLiteral("level"));
    }
    void message(const QJsonObject& message)
    {
        members(message, QStringLiteral("message"), {"text"}, {});
        need(!message.value(QStringLiteral("text")).toString().isEmpty(), QStringLiteral("text"));
    }

    void each(const QJsonObject& owner, const char* name, Check check)
    {
        const QJsonValue value = owner.value(QLatin1StringView(name));
        need(value.isUndefined() || value.isArray(), QString::fromLatin1(name));
        for (const QJsonValue& one : value.toArray()) {
            need(one.isObject(), QString::fromLatin1(name));
            (this->*check)(one.toObject());
        }
    }
    void members(const QJsonObject& object, const QString& what, const QByteArrayList& must,
                 const QByteArrayList& may)
    {
        for (const QByteArray& name : must)
            need(object.contains(QLatin1StringView(name)),
                 what + QStringLiteral(" without ") + QString::fromLatin1(name));
        for (const QString& name : object.keys())
            need(must.contains(name.toLatin1()) || may.contains(name.toLatin1()),
                 what + QStringLiteral(" with ") + name);
    }
    void need(bool good, const QString& what)
    {
        if (!good && m_wrong.isEmpty())
            m_wrong = what;
    }

    QString m_wrong;
    QStringList m_rules;
};

/// JUnit's XML as the strictest of its readers want it (https://github.com/windyroad/JUnit-Schema): these attributes, these
/// elements in this order, and the numbers of cases, failures and errors as they are announced.
inline QString wrongInJUnit(const QByteArray& text)
{
    QXmlStreamReader xml(text);
    const auto lacks = [&xml](const QList<QLatin1StringView>& names) {
        for (const QLatin1StringView name : names) {
            if (!xml.attributes().hasAttribute(name))
                return QStringLiteral("%1 without %2").arg(xml.name(), name);
        }
        return QString();
    };
    if (!xml.readNextStartElement() || xml.name() != QLatin1StringView("testsuites"))
        return QStringLiteral("no testsuites");
    if (!xml.readNextStartElement() || xml.name() != QLatin1StringView("testsuite"))
        return QStringLiteral("no testsuite");
    if (const QString wrong =
            lacks({QLatin1StringView("package"), QLatin1StringView("id"), QLatin1StringView("name"),
                   QLatin1StringView("timestamp"), QLatin1StringView("hostname"), QLatin1StringView("tests"),
                   QLatin1StringView("failures"), QLatin1StringView("errors"), QLatin1StringView("time")});
        !wrong.isEmpty())
        return wrong;
    QList<int> announced;
    for (const char* name : {"tests", "failures", "errors"})
        announced.append(xml.attributes().value(QLatin1StringView(name)).toInt());
    QList<int> counted{0, 0, 0};
    const QStringList order{QStringLiteral("properties"), QStringLiteral("testcase"),
                            QStringLiteral("system-out"), QStringLiteral("system-err")};
    qsizetype place = 0;
    while (xml.readNextStartElement()) {
        const qsizetype here = order.indexOf(xml.name());
        if (here < place)
            return QStringLiteral("%1 after %2").arg(xml.name(), order.at(place));
        place = here;
        if (order.at(place) != QStringLiteral("testcase")) {
            xml.skipCurrentElement();
            continue;
        }
        ++counted[0];
        if (const QString wrong =
                lacks({QLatin1StringView("classname"), QLatin1StringView("name"), QLatin1StringView("time")});
            !wrong.isEmpty())
            return wrong;
        while (xml.readNextStartElement()) {
            const bool failure = xml.name() == QLatin1StringView("failure");
            if (!failure && xml.name() != QLatin1StringView("error"))
                return QStringLiteral("testcase with %1").arg(xml.name());
            ++counted[failure ? 1 : 2];
            if (const QString wrong = lacks({QLatin1StringView("type"), QLatin1StringView("message")});
                !wrong.isEmpty())
                return wrong;
            xml.skipCurrentElement();
        }
    }
    if (xml.hasError())
        return xml.errorString();
    return counted == announced ? QString() : QStringLiteral("the numbers differ from the cases");
}

} // namespace crosscheck::test
