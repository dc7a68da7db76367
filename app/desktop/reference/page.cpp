#include "reference/page.h"

#include "reference/generated.h"

#include <QCoreApplication>

namespace crosscheck::reference {

// The table that the build makes of pages/*.cpp.
const QList<Page>& guides();

namespace {
QString say(const char* text)
{
    return QCoreApplication::translate("reference", text);
}
} // namespace

void Writer::heading(const char* text)
{
    m_blocks.append({Block::Kind::Heading, say(text), {}, {}});
}

void Writer::text(const char* text)
{
    m_blocks.append({Block::Kind::Text, say(text), {}, {}});
}

void Writer::text(const QString& said)
{
    m_blocks.append({Block::Kind::Text, said, {}, {}});
}

void Writer::item(const char* text)
{
    m_blocks.append({Block::Kind::Item, say(text), {}, {}});
}

void Writer::item(const QString& said)
{
    m_blocks.append({Block::Kind::Item, said, {}, {}});
}

void Writer::table(int columns, std::initializer_list<const char*> cells)
{
    Block block{Block::Kind::Table, {}, {}, {}};
    QStringList row;
    for (const char* cell : cells) {
        row.append(say(cell));
        if (row.size() == columns) {
            block.rows.append(row);
            row.clear();
        }
    }
    m_blocks.append(block);
}

void Writer::code(const char* text)
{
    m_blocks.append({Block::Kind::Code, QString::fromUtf8(text), {}, {}});
}

void Writer::code(const QString& text)
{
    m_blocks.append({Block::Kind::Code, text, {}, {}});
}

void Writer::holds(const char* text)
{
    m_blocks.append({Block::Kind::Holds, say(text), {}, {}});
}

void Writer::see(const QByteArray& page)
{
    m_blocks.append({Block::Kind::Link, {}, {}, page});
}

void Writer::source(const char* name, const char* address)
{
    m_blocks.append({Block::Kind::Source, QString::fromUtf8(name), {}, address});
}

Page guide(const char* id, int order, const char* title, const QList<QByteArray>& about,
           void (*write)(Writer&))
{
    return {id, "guide", order, [title] { return say(title); }, about, write};
}

const QList<Page>& pages()
{
    static const QList<Page> list = [] {
        QList<Page> sorted = guides();
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const Page& a, const Page& b) { return a.order < b.order; });
        return sorted + generatedPages();
    }();
    return list;
}

const Page* find(QByteArrayView id)
{
    for (const Page& page : pages()) {
        if (id == page.id)
            return &page;
    }
    return nullptr;
}

QList<Block> blocks(const Page& page)
{
    Writer writer;
    page.write(writer);
    for (const QByteArray& id : guidesAbout(page.id))
        writer.see(id);
    QList<Block> out = writer.blocks();
    for (Block& block : out) {
        if (block.kind == Block::Kind::Link) {
            const Page* other = find(block.target);
            block.text = other ? other->title() : QString::fromUtf8(block.target);
        }
    }
    return out;
}

QString plainText(const Page& page)
{
    QStringList lines{page.title()};
    for (const Block& block : blocks(page)) {
        if (block.kind == Block::Kind::Table) {
            for (const QStringList& row : block.rows)
                lines.append(row.join(u'\t'));
        } else {
            lines.append(block.text);
        }
        if (block.kind == Block::Kind::Source)
            lines.append(QString::fromUtf8(block.target));
    }
    return lines.join(u'\n');
}

QList<QByteArray> guidesAbout(QByteArrayView id)
{
    QList<QByteArray> out;
    for (const Page& page : guides()) {
        if (page.about.contains(id.toByteArray()))
            out.append(page.id);
    }
    return out;
}

} // namespace crosscheck::reference
