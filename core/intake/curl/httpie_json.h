#pragma once

#include <QByteArray>
#include <QChar>

#include <memory>

namespace crosscheck::intake {

/// A character of a string as Python's json writes it: ASCII alone.
QByteArray httpieCharacter(QChar c);
QByteArray httpieString(const QByteArray& utf8);

/// The JSON that HTTPie's fields make: "a[b][]" is a list in an object in an object, "a\[b\]" a plain name.
/// https://httpie.io/docs/cli/nested-json
class HttpieJson
{
public:
    HttpieJson();
    ~HttpieJson();
    /// `json`: the value as JSON. False where the name is none that HTTPie takes.
    bool set(QByteArrayView name, const QByteArray& json);
    /// As Python writes it.
    QByteArray text() const;

private:
    struct Node;
    std::unique_ptr<Node> m_root;
};

} // namespace crosscheck::intake
