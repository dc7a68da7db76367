#include "reference/reference_view.h"

#include "reference/page.h"
#include "reference/page_html.h"
#include "reference/page_model.h"
#include "theme/icon.h"
#include "widgets/table.h"
#include "widgets/text.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::reference {

namespace space = theme::space;

ReferenceView::ReferenceView(QWidget* parent)
    : QWidget(parent), m_model(new PageModel(this)), m_search(new QLineEdit), m_list(new QListView),
      m_back(widgets::button(u"reference-back"_s, tr("Back"))), m_text(new QTextBrowser)
{
    setObjectName(u"reference"_s);
    setAccessibleName(tr("Reference"));
    auto* sides = new QHBoxLayout(this);
    sides->setContentsMargins(space::group, space::group, space::group, space::group);
    sides->setSpacing(space::group);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::related);
    left->addWidget(m_back);
    m_search->setObjectName(u"reference-search"_s);
    m_search->setAccessibleName(tr("Search the reference"));
    m_search->setPlaceholderText(tr("Search the reference"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme::icon("search", theme::Colour::Secondary), QLineEdit::LeadingPosition);
    left->addWidget(m_search);
    m_list->setModel(m_model);
    widgets::dress(m_list, u"reference-list"_s, tr("Pages of the reference"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    left->addWidget(m_list, 1);
    auto* holder = new QWidget;
    holder->setLayout(left);
    left->setContentsMargins(0, 0, 0, 0);
    holder->setFixedWidth(theme::size::answerWidth);
    sides->addWidget(holder);
    m_text->setObjectName(u"reference-text"_s);
    m_text->setAccessibleName(tr("Page of the reference"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(space::group);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    sides->addWidget(m_text, 1);

    connect(m_back, &QPushButton::clicked, this, &ReferenceView::backAsked);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_model->setSearch(typed);
        m_list->setCurrentIndex(m_model->index(0));
    });
    connect(m_search, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid() && m_model->idAt(index) != m_page) {
                    m_page = m_model->idAt(index);
                    fill();
                }
            });
    connect(m_text, &QTextBrowser::anchorClicked, this, &ReferenceView::follow);
}

void ReferenceView::showPage(const QByteArray& id)
{
    const QByteArray wanted = reference::find(id) ? id : pages().first().id;
    if (!m_model->indexOf(wanted).isValid())
        m_search->clear();
    m_page = wanted;
    const QModelIndex index = m_model->indexOf(wanted);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    fill();
}

QString ReferenceView::pageText() const
{
    return m_text->toPlainText();
}

void ReferenceView::setBackText(const QString& text)
{
    m_back->setText(text);
}

void ReferenceView::takeFocus()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
}

bool ReferenceView::find(const QString& text, bool backwards)
{
    return m_text->find(text, backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags());
}

void ReferenceView::fill()
{
    const Page* page = reference::find(m_page);
    if (!page)
        return;
    m_text->setHtml(toHtml(*page, palette()));
    Q_EMIT pageShown(m_page);
}

void ReferenceView::follow(const QUrl& url)
{
    if (url.scheme() == u"page")
        showPage(url.path().toUtf8());
    else
        QDesktopServices::openUrl(url);
}

void ReferenceView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_page.isEmpty())
        fill();
}

} // namespace crosscheck::reference
