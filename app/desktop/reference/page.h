#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace crosscheck::reference {

/// A piece of a page, already in the language of the window.
struct Block
{
    enum class Kind { Heading, Text, Item, Table, Code, Holds, Link, Source };
    Kind kind = Kind::Text;
    QString text;            ///< heading, paragraph, list item, code, the name of a link or source
    QList<QStringList> rows; ///< a table's rows; the first holds the heads
    QByteArray target;       ///< Link: a page's id; Source: an address
    bool operator==(const Block&) const = default;
};

/// What a page is written with. Texts are marked with QT_TRANSLATE_NOOP("reference", …) and translated here; QString
/// arguments are taken as they are.
class Writer
{
public:
    void heading(const char* text);
    void text(const char* text);
    void text(const QString& said);
    void item(const char* text);
    void item(const QString& said);
    /// Cells row by row, the heads first; null ends nothing: `columns` says how many make a row.
    void table(int columns, std::initializer_list<const char*> cells);
    /// What goes over the wire or into a file: not translated.
    void code(const char* text);
    void code(const QString& text);
    /// What holds where common advice says something else.
    void holds(const char* text);
    /// Another page of the reference.
    void see(const QByteArray& page);
    /// An address outside: the standard's, MDN's, a platform's own. Its name stays in its own language.
    void source(const char* name, const char* address);

    const QList<Block>& blocks() const { return m_blocks; }

private:
    QList<Block> m_blocks;
};

/// One page of the reference. A file in pages/ each; found by the build, never listed by hand: NAME.cpp defines
/// `Page make_NAME()`. The pages of causes, platforms, warnings and terms are made from what the program knows of them.
struct Page
{
    QByteArray id;    ///< "versions", "cause/no-cors-anywhere"
    QByteArray group; ///< "guide", "cause", "platform", "warning", "term"
    int order = 0;    ///< among the guides
    std::function<QString()> title;
    /// Ids of other pages from which this one is named ("cause/acao-trailing-slash").
    QList<QByteArray> about;
    std::function<void(Writer&)> write;
};

/// A page of pages/: title marked with QT_TRANSLATE_NOOP("reference", …).
Page guide(const char* id, int order, const char* title, const QList<QByteArray>& about,
           void (*write)(Writer&));

/// All pages: the guides in their order, then the others by group and title.
const QList<Page>& pages();
const Page* find(QByteArrayView id);
QList<Block> blocks(const Page& page);
/// The words of a page, for a search and for copying.
QString plainText(const Page& page);
/// The guides that name this page in `about`.
QList<QByteArray> guidesAbout(QByteArrayView id);

} // namespace crosscheck::reference
