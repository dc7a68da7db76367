#include "reference/page_html.h"

#include "theme/theme.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace crosscheck::reference {

namespace {

QString escaped(const QString& text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString name(theme::Colour token, const QPalette& palette)
{
    return theme::colour(token, palette).name();
}

// Not the whole width: its border would stand outside, and the page would scroll sideways for it.
QString table(const QList<QStringList>& rows, const QPalette& palette)
{
    QString out = u"<table cellspacing=\"0\" cellpadding=\"6\" border=\"1\" style=\"border-collapse:collapse;"
                  u"border-color:%1\" width=\"99%\">"_s.arg(name(theme::Colour::Line, palette));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString tag = i == 0 ? u"th"_s : u"td"_s;
        out += i == 0 ? u"<tr bgcolor=\"%1\">"_s.arg(name(theme::Colour::Raised, palette)) : u"<tr>"_s;
        for (const QString& cell : rows.at(i))
            out += u"<%1 align=\"left\" valign=\"top\">%2</%1>"_s.arg(tag, escaped(cell));
        out += u"</tr>"_s;
    }
    return out + u"</table>"_s;
}

} // namespace

QString toHtml(const Page& page, const QPalette& palette)
{
    const QString accent = name(theme::Colour::Accent, palette);
    QString out = u"<h1 style=\"font-size:x-large\">"_s + escaped(page.title()) + u"</h1>"_s;
    bool list = false, sources = false, links = false;
    for (const Block& block : blocks(page)) {
        if (list && block.kind != Block::Kind::Item) {
            out += u"</ul>"_s;
            list = false;
        }
        switch (block.kind) {
        case Block::Kind::Heading:
            out += u"<h2 style=\"font-size:large\">"_s + escaped(block.text) + u"</h2>"_s;
            break;
        case Block::Kind::Text:
            out += u"<p>"_s + escaped(block.text) + u"</p>"_s;
            break;
        case Block::Kind::Item:
            out += (list ? QString() : u"<ul>"_s) + u"<li>"_s + escaped(block.text) + u"</li>"_s;
            list = true;
            break;
        case Block::Kind::Table:
            out += table(block.rows, palette);
            break;
        case Block::Kind::Code:
            out +=
                u"<table width=\"100%\" cellpadding=\"8\" bgcolor=\"%1\"><tr><td><pre style=\"font-family:'%2'\">%3</pre></td></tr></table>"_s
                    .arg(name(theme::Colour::Sunken, palette), theme::wireFont().family(),
                         block.text.toHtmlEscaped());
            break;
        case Block::Kind::Holds:
            out += u"<p><b>"_s + escaped(QCoreApplication::translate("reference", "What holds")) +
                   u":</b> "_s + escaped(block.text) + u"</p>"_s;
            break;
        case Block::Kind::Link:
            if (!links)
                out += u"<h2 style=\"font-size:large\">"_s +
                       escaped(QCoreApplication::translate("reference", "See also")) + u"</h2>"_s;
            links = true;
            out += u"<p><a style=\"color:%1\" href=\"page:%2\">%3</a></p>"_s.arg(
                accent, QString::fromUtf8(block.target), escaped(block.text));
            break;
        case Block::Kind::Source:
            if (!sources)
                out += u"<h2 style=\"font-size:large\">"_s +
                       escaped(QCoreApplication::translate("reference", "Sources")) + u"</h2>"_s;
            sources = true;
            out += u"<p>%1<br><a style=\"color:%2\" href=\"%3\">%3</a></p>"_s.arg(
                escaped(block.text), accent, QString::fromUtf8(block.target).toHtmlEscaped());
            break;
        }
    }
    return list ? out + u"</ul>"_s : out;
}

} // namespace crosscheck::reference
