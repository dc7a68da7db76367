#include "confirm/browser_card.h"

#include "diagnosis/witness.h"
#include "session/session.h"
#include "widgets/browsers.h"
#include "widgets/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace crosscheck::confirm {

namespace space = theme::space;

namespace {
// As high as its text at any width, which a label that wraps isn't here.
widgets::Prose* prose(const QString& name, const QString& text, theme::Type type = theme::Type::Normal)
{
    auto* out = new widgets::Prose(name);
    if (type == theme::Type::Note)
        widgets::setInk(out, theme::Colour::Secondary);
    out->setProse(text, type);
    return out;
}
} // namespace

BrowserCard::BrowserCard(QWidget* parent) : Card(u"confirmReal"_s, tr("In a browser on this machine"), parent)
{
    body()->addWidget(
        prose(u"confirmRealNote"_s,
              tr("The browser starts without a window and on a profile of its own, which is removed "
                 "afterwards. It gets an "
                 "empty page of your page's origin and makes the request from there, to the real "
                 "endpoint."),
              theme::Type::Note));
    auto* line = new QHBoxLayout;
    line->setSpacing(space::related);
    m_choice = new QComboBox;
    m_choice->setObjectName(u"confirmBrowser"_s);
    m_choice->setAccessibleName(tr("Browser"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_run = widgets::button(u"confirmInBrowser"_s, QString(), "confirm");
    m_cancel = widgets::button(u"confirmBrowserCancel"_s, tr("Cancel"), "stop");
    m_state = widgets::note({});
    m_state->setObjectName(u"confirmBrowserState"_s);
    m_state->setMaximumWidth(QWIDGETSIZE_MAX);
    m_choice->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    line->addWidget(m_choice);
    line->addWidget(m_run);
    line->addWidget(m_cancel);
    line->addWidget(m_state, 1);
    body()->addLayout(line);
    m_results = new QVBoxLayout;
    m_results->setSpacing(space::group);
    body()->addLayout(m_results);
    connect(m_run, &QPushButton::clicked, this, &BrowserCard::run);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_session->cancelConfirming(); });
}

void BrowserCard::setSession(session::Session* session)
{
    m_session = session;
    findBrowsers();
    connect(session, &session::Session::confirmingChanged, this, &BrowserCard::refresh);
}

void BrowserCard::findBrowsers()
{
    m_installed = browser::installed();
    for (const browser::Installed& one : std::as_const(m_installed))
        m_choice->addItem(one.name);
    m_choice->setVisible(!m_installed.isEmpty());
}

// A process each: not before somebody looks.
void BrowserCard::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    if (std::exchange(m_asked, true))
        return;
    widgets::showVersions(m_choice, m_installed);
}

void BrowserCard::run()
{
    const int index = m_choice->currentIndex();
    if (!m_session || index < 0 || index >= m_installed.size())
        return;
    browser::Wish wish;
    wish.browser = m_installed.at(index);
    wish.trustAnyCertificate = m_session->wireOptions().insecure;
    m_session->confirm(wish);
}

void BrowserCard::refresh()
{
    if (!m_session)
        return;
    showRun();
    showWitnesses();
}

void BrowserCard::showRun()
{
    const bool runs = m_session->isConfirming();
    const facts::Investigation& investigation = m_session->investigation();
    const QByteArray method = http::uppered(investigation.request.method);
    m_run->setText(runner::Runner::couldChangeData(method)
                       ? tr("Run the %1 there once").arg(QString::fromLatin1(method))
                       : tr("Run it there"));
    const QString obstacle = browser::Confirmer::obstacle(investigation);
    m_run->setEnabled(!runs && !m_installed.isEmpty() && obstacle.isEmpty());
    m_cancel->setVisible(runs);
    if (runs)
        m_state->setText(m_session->confirmProgress());
    else if (m_installed.isEmpty())
        m_state->setText(browser::missing({}));
    else if (!m_session->confirmFailure().isEmpty())
        m_state->setText(m_session->confirmFailure());
    else
        m_state->setText(obstacle);
}

void BrowserCard::showWitnesses()
{
    const QList<facts::Witness>& all = m_session->investigation().witnesses;
    if (all == m_shown)
        return;
    m_shown = all;
    widgets::clear(m_results);
    int number = 0;
    for (auto it = all.crbegin(); it != all.crend(); ++it)
        m_results->addWidget(witnessView(*it, number++));
}

QWidget* BrowserCard::witnessView(const facts::Witness& witness, int number)
{
    const QString name = u"witness-"_s + QString::number(number);
    const diagnosis::Comparison comparison = diagnosis::compare(witness);
    auto* view = new QWidget;
    view->setObjectName(name);
    auto* column = new QVBoxLayout(view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::related);
    auto* line = new QHBoxLayout;
    auto* sign = new widgets::SignLabel(comparison.agrees() ? theme::Sign::Good : theme::Sign::Warning,
                                        comparison.agrees() ? tr("as predicted") : tr("differs"));
    sign->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    line->addWidget(sign);
    line->addWidget(prose(name + u"-verdict"_s, words::say(comparison.verdict)), 1);
    column->addLayout(line);
    int part = 0;
    const auto note = [&](const QString& text, theme::Type type = theme::Type::Note) {
        column->addWidget(prose(name + u'-' + QString::number(part++), text, type));
    };
    for (const words::Text& difference : comparison.differences)
        note(words::say(difference), theme::Type::Normal);
    if (witness.console.isEmpty()) {
        note(tr("Its console stayed empty."));
    } else {
        auto* console = new QPlainTextEdit(witness.console.join(u'\n'));
        console->setObjectName(name + u"-console"_s);
        console->setAccessibleName(tr("What the console of %1 showed").arg(witness.browser));
        console->setReadOnly(true);
        console->setTabChangesFocus(true);
        console->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        console->setFont(theme::wireFont());
        console->setFixedHeight(console->fontMetrics().lineSpacing() * 5 + space::group);
        column->addWidget(console);
        auto* copy = new widgets::CopyButton(name + u"-copy"_s, tr("Copy"), [console = QPointer(console)] {
            return console ? console->toPlainText() : QString();
        });
        copy->setAccessibleName(tr("Copy the text of %1").arg(witness.browser));
        line->addWidget(copy);
    }
    if (!witness.source.isEmpty() && witness.watched)
        note(tr("Asked for at %1").arg(witness.source));
    for (const words::Text& because : diagnosis::withheldCookies(witness))
        note(words::say(because));
    QStringList conditions;
    for (const words::Text& condition : diagnosis::conditions(witness))
        conditions.append(words::say(condition));
    note(conditions.join(u' '));
    return view;
}

} // namespace crosscheck::confirm
