#include "intake/collection/collection.h"

#include <QRegularExpression>

namespace crosscheck::intake::collection {

namespace {

/// "name {" at the start of a line, up to the "}" that stands alone at the start of one.
struct Block
{
    QByteArray name;
    QList<QByteArray> lines; ///< without the two blanks that they are indented by
};

QList<Block> blocksOf(QByteArrayView utf8)
{
    static const QRegularExpression head(QStringLiteral("^([a-z][\\w:-]*) \\{\\s*$"));
    QList<Block> blocks;
    bool open = false;
    for (QByteArray line : utf8.toByteArray().replace("\r\n", "\n").split('\n')) {
        if (open && line.startsWith('}')) {
            open = false;
        } else if (open) {
            blocks.last().lines.append(line.startsWith("  ") ? line.mid(2) : line);
        } else if (const auto match = head.match(QString::fromUtf8(line)); match.hasMatch()) {
            blocks.append({match.captured(1).toUtf8(), {}});
            open = true;
        }
    }
    return blocks;
}

bool isMethod(const QByteArray& name)
{
    static const QList<QByteArray> methods{"get",  "post",    "put",     "patch", "delete",
                                           "head", "options", "connect", "trace"};
    return methods.contains(name);
}

/// "name: value" of each line; those that begin with "~" are switched off.
http::HeaderList pairsOf(const Block& block)
{
    http::HeaderList out;
    for (const QByteArray& line : block.lines) {
        const QByteArray pair = line.trimmed();
        const qsizetype colon = pair.indexOf(':');
        if (colon > 0 && !pair.startsWith('~'))
            out.append({pair.first(colon).trimmed(), pair.mid(colon + 1).trimmed()});
    }
    return out;
}

QByteArray valueOf(const http::HeaderList& pairs, QByteArrayView name)
{
    return http::get(pairs, name).value_or(QByteArray());
}

} // namespace

bool isBruno(QByteArrayView utf8)
{
    static const QRegularExpression request(
        QStringLiteral("^(?:get|post|put|patch|delete|head|options|connect|trace) \\{\\s*\\n(?:[^}\\n]*\\n)*?"
                       "\\s*url:"),
        QRegularExpression::MultilineOption);
    const QByteArrayView start = utf8.first(qMin(utf8.size(), qsizetype(1) << 14));
    return start.contains("url:") && request.match(QString::fromUtf8(start)).hasMatch();
}

void readBruno(QByteArrayView utf8, Understood& out)
{
    Kept kept;
    Values values;
    QByteArray bodyKind, authorization;
    const QList<Block> blocks = blocksOf(utf8);
    for (const Block& block : blocks) {
        if (isMethod(block.name)) {
            const http::HeaderList pairs = pairsOf(block);
            kept.request.method = block.name.toUpper();
            kept.request.url = valueOf(pairs, "url");
            bodyKind = valueOf(pairs, "body");
            authorization = valueOf(pairs, "auth");
        } else if (block.name == "headers") {
            kept.request.headers = pairsOf(block);
        } else if (block.name.startsWith("vars")) {
            for (const http::Header& variable : pairsOf(block))
                values.insert(variable.name, variable.value);
        }
    }
    static const QHash<QByteArray, QByteArray> names{{"formUrlEncoded", "form-urlencoded"},
                                                     {"multipartForm", "multipart-form"}};
    static const QHash<QByteArray, QByteArray> types{
        {"json", "application/json"},
        {"text", "text/plain"},
        {"xml", "text/xml"},
        {"form-urlencoded", "application/x-www-form-urlencoded"}};
    bodyKind = names.value(bodyKind, bodyKind);
    for (const Block& block : blocks) {
        const http::HeaderList pairs = pairsOf(block);
        if (block.name == "body:multipart-form" && bodyKind == "multipart-form") {
            http::HeaderList fields = pairs;
            for (http::Header& field : fields) {
                if (field.value.startsWith("@file("))
                    field.value = '@' + field.value.mid(6, field.value.size() - 7);
            }
            setParts(kept, fields);
        } else if ((block.name == "body" && bodyKind == "json") ||
                   (types.contains(bodyKind) && block.name == "body:" + bodyKind)) {
            const bool form = bodyKind == "form-urlencoded";
            kept.request.body =
                page::Body{page::Body::Kind::Text, form ? formFields(pairs) : block.lines.join('\n'), {}};
            addUnlessThere(kept.request.headers, "Content-Type", types.value(bodyKind));
        } else if (block.name == "auth:bearer" && authorization == "bearer") {
            addUnlessThere(kept.request.headers, "Authorization", "Bearer " + valueOf(pairs, "token"));
        } else if (block.name == "auth:basic" && authorization == "basic") {
            addUnlessThere(kept.request.headers, "Authorization",
                           basic(valueOf(pairs, "username"), valueOf(pairs, "password")));
        }
    }
    add(kept, values, "bruno", utf8, out);
}

} // namespace crosscheck::intake::collection
