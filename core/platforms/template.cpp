#include "platforms/template.h"

#include "platforms/escape.h"

#include <kainjow/mustache.hpp>

#include <algorithm>

namespace crosscheck::platforms {

using namespace Qt::StringLiterals;

namespace {

namespace mustache = kainjow::mustache;

mustache::data toMustache(const Data& data)
{
    mustache::data out{mustache::data::type::object};
    for (auto it = data.texts.begin(); it != data.texts.end(); ++it)
        out.set(it.key().toStdString(), it.value().toStdString());
    for (auto it = data.flags.begin(); it != data.flags.end(); ++it)
        out.set(it.key().toStdString(),
                it.value() ? mustache::data::type::bool_true : mustache::data::type::bool_false);
    for (auto it = data.lists.begin(); it != data.lists.end(); ++it) {
        mustache::data list{mustache::data::type::list};
        for (const Data& item : it.value())
            list.push_back(toMustache(item));
        out.set(it.key().toStdString(), list);
    }
    return out;
}

// The name in "{{! escaper: NAME }}".
QByteArray escaperNamed(QByteArrayView firstLine)
{
    const QByteArray line = firstLine.toByteArray().trimmed();
    const QByteArray head = "{{! escaper:", tail = "}}";
    if (!line.startsWith(head) || !line.endsWith(tail))
        return {};
    return line.mid(head.size(), line.size() - head.size() - tail.size()).trimmed();
}

// The library leaves an empty line where a tag that stands alone on its line ends a section that is left out. Marking such
// lines and taking the marked ones out afterwards doesn't.
const QByteArray mark = "\x01";

bool isTagAlone(const QByteArray& line)
{
    const QByteArray trimmed = line.trimmed();
    return (trimmed.startsWith("{{#") || trimmed.startsWith("{{^") || trimmed.startsWith("{{/")) &&
           trimmed.endsWith("}}") && trimmed.indexOf("}}") == trimmed.size() - 2;
}

struct Source
{
    QByteArray escaper;
    QList<QByteArray> lines;
};

std::variant<Source, TemplateError> load(QByteArrayView name, int depth)
{
    const QByteArray text = templateText(name).toByteArray();
    if (text.isEmpty() || depth > 8)
        return TemplateError{u"there is no template %1"_s.arg(QString::fromUtf8(name))};
    QList<QByteArray> lines = text.split('\n');
    Source out{escaperNamed(lines.takeFirst()), {}};
    if (!escaper(out.escaper))
        return TemplateError{u"%1 names no escaper"_s.arg(QString::fromUtf8(name))};
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    const QByteArray folder = name.first(name.lastIndexOf('/') + 1).toByteArray();
    for (const QByteArray& line : std::as_const(lines)) {
        if (line.contains("{{{") || line.contains("{{&"))
            return TemplateError{u"%1 writes a value without its escaper"_s.arg(QString::fromUtf8(name))};
        const QByteArray trimmed = line.trimmed();
        if (!trimmed.startsWith("{{>") || !trimmed.endsWith("}}")) {
            out.lines.append(isTagAlone(line) ? line.trimmed() + mark : line);
            continue;
        }
        const QByteArray partial = trimmed.mid(3, trimmed.size() - 5).trimmed();
        const auto inner = load(partial.contains('/') ? partial : folder + partial, depth + 1);
        if (const auto* error = std::get_if<TemplateError>(&inner))
            return *error;
        const Source& source = std::get<Source>(inner);
        if (source.escaper != out.escaper)
            return TemplateError{u"%1 takes in %2, which has another escaper"_s.arg(
                QString::fromUtf8(name), QString::fromUtf8(partial))};
        const QByteArray indent = line.first(line.indexOf("{{>"));
        for (const QByteArray& l : source.lines)
            out.lines.append(l.isEmpty() || l.startsWith("{{#") || l.startsWith("{{^") || l.startsWith("{{/")
                                 ? l
                                 : indent + l);
    }
    return out;
}

const QString arrow = QString(QChar(0x27f5));

std::variant<ConfigurationLine, TemplateError> toLine(const QString& text,
                                                      const QList<const words::Sentence*>& whys)
{
    const qsizetype at = text.lastIndexOf(arrow);
    if (at < 0)
        return ConfigurationLine{text, {}, false};
    ConfigurationLine line;
    line.text = text.first(at);
    while (line.text.endsWith(u' '))
        line.text.chop(1);
    QString id = text.sliced(at + arrow.size());
    if (id.startsWith(u'!')) {
        line.essential = true;
        id.remove(0, 1);
    }
    const QByteArray wanted = id.trimmed().toUtf8();
    const auto why =
        std::find_if(whys.begin(), whys.end(), [&](const words::Sentence* s) { return wanted == s->id; });
    if (why == whys.end())
        return TemplateError{u"no sentence has the id %1"_s.arg(QString::fromUtf8(wanted))};
    line.why = words::Text{*why, {}};
    return line;
}

} // namespace

std::variant<Configuration, TemplateError> fill(QByteArrayView name, const QByteArray& language,
                                                const Data& data, const QList<const words::Sentence*>& whys)
{
    const auto loaded = load(name, 0);
    if (const auto* error = std::get_if<TemplateError>(&loaded))
        return *error;
    const Source& source = std::get<Source>(loaded);
    mustache::mustache text(source.lines.join('\n').toStdString());
    if (!text.is_valid())
        return TemplateError{QString::fromStdString(text.error_message())};
    const Escaper escape = escaper(source.escaper);
    std::optional<QByteArray> refused;
    text.set_custom_escape([&](const std::string& value) {
        const QByteArray bytes = QByteArray::fromStdString(value);
        const std::optional<QByteArray> written = escape(bytes);
        if (!written)
            refused = bytes;
        return written.value_or(QByteArray()).toStdString();
    });
    const std::string rendered = text.render(toMustache(data));
    if (!text.is_valid())
        return TemplateError{QString::fromStdString(text.error_message())};
    if (refused)
        return TemplateError{u"“%1” cannot be written there"_s.arg(QString::fromUtf8(*refused))};
    Configuration out;
    out.language = language;
    for (const QString& line : QString::fromStdString(rendered).split(u'\n')) {
        if (line.endsWith(QLatin1Char(mark.front())))
            continue;
        const auto read = toLine(line, whys);
        if (const auto* error = std::get_if<TemplateError>(&read))
            return *error;
        out.lines.append(std::get<ConfigurationLine>(read));
    }
    while (!out.lines.isEmpty() && out.lines.last().text.isEmpty())
        out.lines.removeLast();
    return out;
}

} // namespace crosscheck::platforms
