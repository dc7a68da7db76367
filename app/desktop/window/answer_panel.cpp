#include "window/answer_panel.h"

#include "report/markdown.h"
#include "theme/icon.h"
#include "widgets/icon_label.h"
#include "widgets/layout.h"
#include "widgets/progress_line.h"
#include "widgets/text.h"

#include <QApplication>
#include <QDrag>
#include <QGridLayout>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;
namespace space = theme::space;

AnswerPanel::AnswerPanel(session::Session* session, QWidget* parent) : QWidget(parent), m_session(session)
{
    setObjectName(u"answer"_s);
    setAccessibleName(tr("Answer"));
    m_outer = new QBoxLayout(QBoxLayout::TopToBottom, this);
    m_outer->setContentsMargins(space::group, space::group, space::group, space::group);
    m_outer->setSpacing(space::group);

    m_scroll = new QScrollArea;
    m_scroll->setObjectName(u"answer-scroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* page = new QWidget;
    page->setObjectName(u"answer-page"_s);
    m_scroll->setWidget(page);
    page->setAutoFillBackground(false);
    page->installEventFilter(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, space::inside, 0);
    column->setSpacing(space::related);
    auto* first = new QHBoxLayout;
    first->setSpacing(space::related);
    m_sign = new widgets::IconLabel({}, theme::size::bigIcon);
    m_sign->setObjectName(u"answer-sign"_s);
    first->addWidget(m_sign, 0, Qt::AlignTop);
    m_happened = widgets::prose(QString(), theme::Type::Answer);
    m_happened->setObjectName(u"answer-happened"_s);
    m_happened->setMaximumWidth(QWIDGETSIZE_MAX);
    m_happened->setMinimumHeight(1); // else the height of its narrowest wrapping counts
    first->addWidget(m_happened, 1);
    column->addLayout(first);
    m_who = new widgets::Prose(u"answer-who"_s);
    column->addWidget(m_who);
    column->addStretch(1);
    m_column = column;
    m_outer->addWidget(m_scroll, 1);
    connect(session, &session::Session::changed, this, &AnswerPanel::refresh);
    connect(session, &session::Session::testingChanged, this, &AnswerPanel::refresh);
    arrange();
    refresh();
}

// An empty window shows sooner without all that would stand below who must change what.
void AnswerPanel::makeDetails()
{
    m_cause = new widgets::Prose(u"answer-cause"_s);
    m_executed = new widgets::Prose(u"answer-executed"_s);
    m_chips = new QWidget;
    m_chips->setObjectName(u"answer-engines"_s);
    m_chips->setAccessibleName(tr("What each browser does"));
    m_chipFlow = new widgets::FlowLayout(m_chips, space::related);
    QSizePolicy flows(QSizePolicy::Preferred, QSizePolicy::Fixed);
    flows.setHeightForWidth(true);
    m_chips->setSizePolicy(flows);

    m_consentButton = widgets::button(u"answer-consent-send"_s, QString(), "send", true);
    m_consentButton->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_consentButton, &QPushButton::clicked, this, &AnswerPanel::consentGiven);

    m_reasons = new QWidget;
    m_reasons->setObjectName(u"answer-reasons"_s);
    auto* reasons = new QVBoxLayout(m_reasons);
    reasons->setContentsMargins(0, space::related, 0, 0);
    reasons->setSpacing(space::inside);
    m_why = new widgets::FoldOut(u"answer-why"_s, QString());
    m_others = new widgets::FoldOut(u"answer-others"_s, QString());
    m_warnings = new widgets::FoldOut(u"answer-warnings"_s, QString());
    for (widgets::FoldOut* fold : {m_why, m_others, m_warnings})
        reasons->addWidget(fold);
    m_side = new QWidget;
    m_side->setObjectName(u"answer-actions"_s);
    m_buttons = new QGridLayout(m_side);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(space::related);
    m_progress = new widgets::ProgressLine(u"answer-progress"_s);
    m_progress->setSession(m_session);
    m_action = widgets::button(u"answer-action"_s, QString(), nullptr, true);
    m_action->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_test = widgets::button(u"answer-test"_s, tr("Test again"), "again");
    m_test->setToolTip(tr("Sends the same request once more (F5)"));
    m_test->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_report = widgets::button(u"answer-report"_s, tr("Copy report"), "report");
    m_report->setToolTip(tr("Copies everything as Markdown, secrets masked. Drag it where you need it."));
    m_report->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_report->installEventFilter(this);
    m_more = widgets::button(u"answer-more"_s, QString(), "chevron-down");
    m_more->setCheckable(true);
    m_more->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    // They have a parent before they are shown: else each would open as a window of its own.
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_consentButton, m_action, m_test, m_report, m_more})
        widget->setParent(m_side);
    m_progress->setParent(m_scroll->widget());
    m_side->setParent(m_scroll->widget());
    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT actionAsked(m_answer.action); });
    connect(m_test, &QPushButton::clicked, this, &AnswerPanel::testAsked);
    connect(m_report, &QPushButton::clicked, this, &AnswerPanel::reportAsked);
    connect(m_more, &QPushButton::toggled, this, &AnswerPanel::arrange);
    m_column->insertWidget(m_column->indexOf(m_who), m_cause);
    int place = m_column->indexOf(m_who) + 1;
    for (QWidget* widget : {static_cast<QWidget*>(m_executed), m_chips, m_reasons})
        m_column->insertWidget(place++, widget);
}

QSize AnswerPanel::sizeHint() const
{
    return m_band ? QSize(theme::size::minimumWidth, theme::size::bandHeight)
                  : QSize(theme::size::answerWidth, theme::size::minimumHeight);
}

void AnswerPanel::setBand(bool band)
{
    if (m_band == band && m_arranged)
        return;
    m_band = band;
    if (m_more)
        m_more->setChecked(false);
    refresh();
}

void AnswerPanel::arrange()
{
    m_arranged = true;
    m_outer->setDirection(m_band ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_outer->setContentsMargins(space::group, m_band ? space::related : space::group, space::group,
                                m_band ? space::related : space::group);
    setMinimumWidth(m_band ? 0 : theme::size::answerWidth);
    if (!m_band) {
        setMinimumHeight(0);
        setMaximumHeight(QWIDGETSIZE_MAX);
    }
    if (m_side)
        arrangeDetails();
    fitBand();
    updateGeometry();
    update();
}

void AnswerPanel::arrangeDetails()
{
    const bool open = m_more->isChecked();
    const qsizetype reasons = m_answer.why.size() + m_answer.lookedAt.size() + m_answer.warnings.size();
    m_more->setVisible(m_band && reasons > 0);
    m_more->setIcon(theme::icon(open ? "chevron-up" : "chevron-down"));
    m_reasons->setVisible(!m_band || open);
    placeButtons();
    if (m_band) {
        m_side->setFixedWidth(theme::size::answerWidth);
    } else {
        m_side->setMinimumWidth(0);
        m_side->setMaximumWidth(QWIDGETSIZE_MAX);
    }
}

void AnswerPanel::placeButtons()
{
    // At the side they stand under the answer, in the band beside it.
    for (QWidget* widget : std::initializer_list<QWidget*>{m_progress, m_side}) {
        m_outer->removeWidget(widget);
        m_column->removeWidget(widget);
    }
    if (m_band) {
        m_column->insertWidget(m_column->indexOf(m_reasons), m_progress);
        m_outer->addWidget(m_side, 0, Qt::AlignTop);
    } else {
        m_column->insertWidget(m_column->indexOf(m_reasons), m_progress);
        m_column->insertWidget(m_column->indexOf(m_reasons), m_side);
    }
    QList<QWidget*> shown;
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_consentButton, m_action, m_test, m_report, m_more}) {
        m_buttons->removeWidget(widget);
        if (!widget->isHidden())
            shown.append(widget);
    }
    const int columns = m_band && shown.size() > 2 ? 2 : 1;
    for (int i = 0; i < shown.size(); ++i) {
        const bool whole = columns == 2 && i == 0 && shown.size() % 2 == 1;
        const int place = columns == 2 && shown.size() % 2 == 1 && i > 0 ? i + 1 : i;
        m_buttons->addWidget(shown.at(i), place / columns, whole ? 0 : place % columns, 1, whole ? 2 : 1);
        if (shown.at(i) == m_action)
            nameAction(whole || columns == 1);
    }
}

void AnswerPanel::nameAction(bool hasTheRow)
{
    m_action->setText(m_answer.actionText);
    m_action->setToolTip({});
    const int row = theme::size::answerWidth - (m_band ? 0 : 2 * space::group);
    const int room = hasTheRow ? row : (row - space::related) / 2;
    if (m_answer.actionShort.isEmpty() || m_action->sizeHint().width() <= room)
        return;
    m_action->setText(m_answer.actionShort);
    m_action->setToolTip(m_answer.actionText);
}

void AnswerPanel::fitBand()
{
    if (!m_band) {
        m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
        return;
    }
    const int width =
        std::max(1, this->width() - theme::size::answerWidth - 3 * space::group - space::inside);
    const int page = m_column->heightForWidth(width);
    const int beside = m_side ? m_side->sizeHint().height() : 0;
    const int wanted = std::max(page, beside) + 2 * space::related;
    const int most = m_more && m_more->isChecked() ? theme::size::bandHeight * 2 : theme::size::bandHeight;
    m_scroll->setVerticalScrollBarPolicy(wanted <= most ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setFixedHeight(std::min(wanted, most));
}

void AnswerPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitBand();
}

void AnswerPanel::refresh()
{
    m_answer = answerOf(*m_session);
    m_sign->setIcon(theme::icon(m_answer.sign));
    m_sign->setAccessibleName(theme::wordFor(m_answer.sign));
    m_sign->setVisible(!m_session->isEmpty());
    m_happened->setText(m_answer.happened);
    m_who->setProse(m_answer.whoMustChange);
    m_who->setVisible(!m_answer.whoMustChange.isEmpty());
    if (!m_side && !m_session->isEmpty())
        makeDetails();
    if (m_side)
        refreshDetails();
    arrange();
}

void AnswerPanel::refreshDetails()
{
    m_cause->setProse(m_answer.cause);
    m_cause->setVisible(!m_answer.cause.isEmpty());
    m_executed->setProse(m_answer.executed);
    m_executed->setVisible(!m_answer.executed.isEmpty());
    widgets::clear(m_chipFlow);
    for (const Answer::Chip& chip : m_answer.chips) {
        auto* label = new widgets::SignLabel(chip.sign, chip.engine + u' ' + chip.word);
        label->setObjectName(u"answer-engine-"_s + chip.engine.toLower());
        label->setToolTip(chip.text);
        if (!m_band) // one under the other where three don't fit side by side
            label->setMinimumWidth(theme::size::answerWidth - 3 * space::group);
        m_chipFlow->addWidget(label);
        label->show();
    }
    m_chips->setVisible(!m_answer.chips.isEmpty());
    m_chips->updateGeometry();
    m_consentButton->setVisible(m_answer.asksConsent);
    m_consentButton->setText(m_answer.consentAction);
    showReasons();
    const bool testing = m_session->isTesting();
    m_action->setVisible(m_answer.action != Answer::Action::None && !testing && !m_answer.asksConsent);
    m_action->setText(m_answer.actionText);
    const bool tested = !m_session->investigation().sends.isEmpty();
    m_test->setText(tested ? tr("Test again") : tr("Test"));
    m_test->setVisible(m_answer.canTest && !testing && m_answer.action != Answer::Action::Test);
    m_report->setVisible(!m_session->isEmpty());
}

void AnswerPanel::showReasons()
{
    const auto line = [](theme::Sign sign, const QString& text) {
        auto* row = new QWidget;
        auto* box = new QHBoxLayout(row);
        box->setContentsMargins(0, 0, 0, 0);
        box->setSpacing(space::related);
        box->addWidget(new widgets::IconLabel(theme::icon(sign)), 0, Qt::AlignTop);
        QLabel* words = widgets::prose(text);
        box->addWidget(words, 1);
        return row;
    };
    widgets::clear(m_why->body());
    for (const auto& [sign, text] : m_answer.why)
        m_why->body()->addWidget(line(sign, text));
    m_why->setTitle(tr("Why we think so (%1)").arg(m_answer.why.size()));
    m_why->setVisible(!m_answer.why.isEmpty());

    widgets::clear(m_others->body());
    for (const auto& [title, reasons] : m_answer.lookedAt) {
        m_others->body()->addWidget(widgets::prose(title));
        for (const QString& reason : reasons)
            m_others->body()->addWidget(line(theme::Sign::Wrong, reason));
    }
    m_others->setTitle(tr("Other causes looked at (%1)").arg(m_answer.lookedAt.size()));
    m_others->setVisible(!m_answer.lookedAt.isEmpty());

    widgets::clear(m_warnings->body());
    for (const QString& warning : m_answer.warnings)
        m_warnings->body()->addWidget(line(theme::Sign::Warning, warning));
    m_warnings->setTitle(tr("Also worth knowing (%1)").arg(m_answer.warnings.size()));
    m_warnings->setVisible(!m_answer.warnings.isEmpty());
    const qsizetype all = m_answer.why.size() + m_answer.lookedAt.size() + m_answer.warnings.size();
    m_more->setText(tr("Reasons (%1)").arg(all));
}

QString AnswerPanel::reportText() const
{
    return report::toMarkdown(m_session->investigation(), m_session->diagnosis(), {});
}

bool AnswerPanel::eventFilter(QObject* watched, QEvent* event)
{
    // What stands in the page comes and goes by itself too: the progress of a test that ends.
    if (watched == m_scroll->widget() && event->type() == QEvent::LayoutRequest)
        fitBand();
    if (watched == m_report && event->type() == QEvent::MouseButtonPress)
        m_pressed = static_cast<QMouseEvent*>(event)->position().toPoint();
    if (watched == m_report && event->type() == QEvent::MouseMove) {
        auto* mouse = static_cast<QMouseEvent*>(event);
        if ((mouse->buttons() & Qt::LeftButton) &&
            (mouse->position().toPoint() - m_pressed).manhattanLength() >=
                QApplication::startDragDistance()) {
            auto* drag = new QDrag(this);
            auto* mime = new QMimeData;
            mime->setText(reportText());
            mime->setData(u"text/markdown"_s, mime->text().toUtf8());
            drag->setMimeData(mime);
            m_report->setDown(false);
            drag->exec(Qt::CopyAction);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AnswerPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(theme::Colour::Raised, this));
    const QColor line = theme::colour(theme::Colour::Line, this);
    if (m_band)
        painter.fillRect(QRect(0, height() - theme::size::stroke, width(), theme::size::stroke), line);
    else
        painter.fillRect(QRect(0, 0, theme::size::stroke, height()), line);
    if (!m_session->isEmpty()) {
        const QColor mood = theme::colour(theme::colourOf(m_answer.sign), this);
        painter.fillRect(m_band ? QRect(0, 0, space::inside, height()) : QRect(0, 0, width(), space::inside),
                         mood);
    }
}

} // namespace crosscheck::desktop
