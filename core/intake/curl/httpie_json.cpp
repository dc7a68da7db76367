#include "intake/curl/httpie_json.h"

#include <QHash>
#include <QList>

#include <optional>

namespace crosscheck::intake {

QByteArray httpieCharacter(QChar c)
{
    static const QHash<char16_t, const char*> named{{u'"', "\\\""}, {u'\\', "\\\\"}, {u'\n', "\\n"},
                                                    {u'\r', "\\r"}, {u'\t', "\\t"},  {u'\b', "\\b"},
                                                    {u'\f', "\\f"}};
    const auto found = named.constFind(c.unicode());
    if (found != named.constEnd())
        return *found;
    return c.unicode() < 0x20 || c.unicode() > 0x7E
               ? "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0')
               : QByteArray(1, c.toLatin1());
}

QByteArray httpieString(const QByteArray& utf8)
{
    QByteArray out("\"");
    for (const QChar c : QString::fromUtf8(utf8))
        out += httpieCharacter(c);
    return out + '"';
}

struct HttpieJson::Node
{
    enum class Kind { Empty, Value, Object, List };
    Kind kind = Kind::Empty;
    QByteArray value{};
    QList<std::pair<QByteArray, std::shared_ptr<Node>>> members{};
    QList<std::shared_ptr<Node>> items{};

    bool become(Kind wanted)
    {
        if (kind == Kind::Empty)
            kind = wanted;
        return kind == wanted;
    }
    Node& member(const QByteArray& name)
    {
        for (const auto& [key, node] : std::as_const(members)) {
            if (key == name)
                return *node;
        }
        members.append({name, std::make_shared<Node>()});
        return *members.last().second;
    }
    Node& item(qsizetype index)
    {
        while (items.size() <= index)
            items.append(std::make_shared<Node>());
        return *items.at(index);
    }
    QByteArray text() const
    {
        QByteArray out;
        switch (kind) {
        case Kind::Empty:
            return "null";
        case Kind::Value:
            return value;
        case Kind::Object:
            for (const auto& [name, node] : members)
                out += (out.isEmpty() ? "" : ", ") + httpieString(name) + ": " + node->text();
            return '{' + out + '}';
        case Kind::List:
            for (const std::shared_ptr<Node>& node : items)
                out += (out.isEmpty() ? "" : ", ") + node->text();
            break;
        }
        return '[' + out + ']';
    }
};

namespace {

/// The parts of "a[b][]": a, b and an empty one; none where a bracket isn't closed or text stands behind one.
std::optional<QList<QByteArray>> partsOf(QByteArrayView name)
{
    QList<QByteArray> parts{QByteArray()};
    bool inside = false, behind = false;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const char c = name[i];
        const bool escaped = c == '\\' && i + 1 < name.size() && QByteArrayView("[]\\").contains(name[i + 1]);
        if (c == '[' && !inside) {
            inside = true;
            parts.append(QByteArray());
        } else if (c == ']' && inside) {
            inside = false;
            behind = true;
        } else if (behind && !inside) {
            return std::nullopt;
        } else {
            parts.last() += escaped ? name[++i] : c;
        }
    }
    if (inside)
        return std::nullopt;
    if (parts.size() > 1 && parts.first().isEmpty()) // the whole is a list
        parts.removeFirst();
    return parts;
}

} // namespace

HttpieJson::HttpieJson() : m_root(std::make_unique<Node>()) {}
HttpieJson::~HttpieJson() = default;

bool HttpieJson::set(QByteArrayView name, const QByteArray& json)
{
    constexpr qsizetype longest = 1000, deepest = 50;
    const std::optional<QList<QByteArray>> parts = partsOf(name);
    if (!parts || parts->size() > deepest)
        return false;
    Node* node = m_root.get();
    for (qsizetype i = 0; i < parts->size(); ++i) {
        const QByteArray& part = parts->at(i);
        bool isNumber = false;
        const qsizetype number = part.toLongLong(&isNumber);
        const bool first = i == 0 && !name.startsWith('[');
        if (i == 0 && !first && !part.isEmpty() && !isNumber)
            return false;
        if (first || (!part.isEmpty() && !isNumber)) {
            if (!node->become(Node::Kind::Object))
                return false;
            node = &node->member(part);
        } else {
            const qsizetype index = part.isEmpty() ? node->items.size() : number;
            if (!node->become(Node::Kind::List) || index < 0 || index > longest)
                return false;
            node = &node->item(index);
        }
    }
    node->kind = Node::Kind::Value;
    node->value = json;
    return true;
}

QByteArray HttpieJson::text() const
{
    return m_root->text();
}

} // namespace crosscheck::intake
