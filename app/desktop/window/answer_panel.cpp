#include "window/answer_panel.h"

#include "report/markdown.h"
#include "theme/icon.h"
#include "widgets/icon_label.h"
#include "widgets/layout.h"
#include "widgets/progress_line.h"
#include "widgets/text.h"

#include <QApplication>
#include <QDrag>
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
    page->setAutoFillBackground(false);
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
    m_executed = new widgets::Prose(u"answer-executed"_s);
    column->addWidget(m_executed);
    m_chips = new QWidget;
    m_chips->setObjectName(u"answer-engines"_s);
    m_chips->setAccessibleName(tr("What each browser does"));
    m_chipFlow = new widgets::FlowLayout(m_chips, space::related);
    QSizePolicy flows(QSizePolicy::Preferred, QSizePolicy::Fixed);
    flows.setHeightForWidth(true);
    m_chips->setSizePolicy(flows);
    column->addWidget(m_chips);

    m_consent = new widgets::Card(u"answer-consent"_s);
    m_consent->setEdge(theme::Colour::Warning);
    m_consentText = widgets::prose(QString());
    m_consentText->setObjectName(u"answer-consent-text"_s);
    m_consent->body()->addWidget(m_consentText);
    m_consentButton = widgets::button(u"answer-consent-send"_s, QString(), "send");
    m_consent->body()->addWidget(m_consentButton);
    connect(m_consentButton, &QPushButton::clicked, this, &AnswerPanel::consentGiven);
    column->addWidget(m_consent);

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
    column->addWidget(m_reasons);
    column->addStretch(1);
    m_scroll->setWidget(page);
    page->setAutoFillBackground(false);

    m_side = new QWidget;
    m_side->setObjectName(u"answer-actions"_s);
    m_buttons = new QBoxLayout(QBoxLayout::TopToBottom, m_side);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(space::related);
    m_progress = new widgets::ProgressLine(u"answer-progress"_s);
    m_progress->setSession(session);
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
    for (QWidget* widget : std::initializer_list<QWidget*>{m_action, m_test, m_report, m_more})
        m_buttons->addWidget(widget);
    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT actionAsked(m_answer.action); });
    connect(m_test, &QPushButton::clicked, this, &AnswerPanel::testAsked);
    connect(m_report, &QPushButton::clicked, this, &AnswerPanel::reportAsked);
    connect(m_more, &QPushButton::toggled, this, &AnswerPanel::arrange);

    m_outer->addWidget(m_scroll, 1);
    m_outer->addWidget(m_progress);
    m_outer->addWidget(m_side);
    connect(session, &session::Session::changed, this, &AnswerPanel::refresh);
    connect(session, &session::Session::testingChanged, this, &AnswerPanel::refresh);
    arrange();
    refresh();
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
    m_more->setChecked(false);
    arrange();
}

void AnswerPanel::arrange()
{
    m_arranged = true;
    m_outer->setDirection(m_band ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_outer->setContentsMargins(space::group, m_band ? space::related : space::group, space::group,
                                m_band ? space::related : space::group);
    const bool open = m_more->isChecked();
    m_more->setVisible(m_band && !m_session->isEmpty());
    m_more->setIcon(theme::icon(open ? "chevron-up" : "chevron-down"));
    m_reasons->setVisible(!m_band || open);
    if (m_band) {
        const int height = open ? theme::size::bandHeight * 2 : theme::size::bandHeight;
        setFixedHeight(m_session->isEmpty() ? theme::size::bandHeight / 2 : height);
        m_side->setFixedWidth(theme::size::listWidth);
        setMinimumWidth(0);
        setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        setMinimumHeight(0);
        setMaximumHeight(QWIDGETSIZE_MAX);
        m_side->setMinimumWidth(0);
        m_side->setMaximumWidth(QWIDGETSIZE_MAX);
        setMinimumWidth(theme::size::answerWidth);
    }
    updateGeometry();
    update();
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
    m_executed->setProse(m_answer.executed);
    m_executed->setVisible(!m_answer.executed.isEmpty());
    widgets::clear(m_chipFlow);
    for (const Answer::Chip& chip : m_answer.chips) {
        auto* label = new widgets::SignLabel(chip.sign, chip.engine + u' ' + chip.word);
        label->setObjectName(u"answer-engine-"_s + chip.engine.toLower());
        label->setToolTip(chip.text);
        m_chipFlow->addWidget(label);
        label->show();
    }
    m_chips->setVisible(!m_answer.chips.isEmpty());
    m_chips->updateGeometry();
    m_consent->setVisible(m_answer.asksConsent);
    m_consentText->setText(m_answer.consentText);
    m_consentButton->setText(m_answer.consentAction);
    showReasons();
    const bool testing = m_session->isTesting();
    m_action->setVisible(m_answer.action != Answer::Action::None && !testing);
    m_action->setText(m_answer.actionText);
    const bool tested = !m_session->investigation().sends.isEmpty();
    m_test->setText(tested ? tr("Test again") : tr("Test"));
    m_test->setVisible(!m_session->isEmpty() && !testing && m_answer.action != Answer::Action::Test);
    m_test->setEnabled(m_answer.canTest);
    m_report->setVisible(!m_session->isEmpty());
    arrange();
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
    m_more->setEnabled(all > 0);
}

QString AnswerPanel::reportText() const
{
    return report::toMarkdown(m_session->investigation(), m_session->diagnosis(), {});
}

bool AnswerPanel::eventFilter(QObject* watched, QEvent* event)
{
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
