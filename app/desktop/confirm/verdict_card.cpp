#include "confirm/verdict_card.h"

#include "widgets/text.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::confirm {

namespace {
theme::Sign signOf(const diagnosis::EngineVerdict& verdict)
{
    switch (passing(verdict)) {
    case Passing::Yes:
        return theme::Sign::Good;
    case Passing::No:
        return theme::Sign::Wrong;
    case Passing::Unknown:
        break;
    }
    return theme::Sign::Unknown;
}

QString wordOf(const diagnosis::EngineVerdict& verdict)
{
    if (!verdict.known)
        return VerdictCard::tr("not known");
    switch (verdict.verdict.outcome) {
    case fetch::Outcome::Ok:
        return verdict.verdict.complete ? VerdictCard::tr("passes") : VerdictCard::tr("the preflight passes");
    case fetch::Outcome::Opaque:
        return VerdictCard::tr("passes, not readable");
    case fetch::Outcome::Blocked:
        return VerdictCard::tr("blocked");
    case fetch::Outcome::NetworkError:
        return VerdictCard::tr("network error");
    case fetch::Outcome::JsException:
        return VerdictCard::tr("the script throws");
    case fetch::Outcome::Unknown:
        break;
    }
    return VerdictCard::tr("the page isn't told");
}
} // namespace

VerdictCard::VerdictCard(engines::Engine engine, QWidget* parent)
    : Card(u"verdict-"_s + QString::fromLatin1(engines::slug(engine)), engines::displayName(engine), parent),
      m_engine(engine)
{
    m_now = new widgets::SignLabel(theme::Sign::Unknown);
    m_now->setObjectName(u"now"_s);
    m_now->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_before = widgets::note({});
    m_before->setObjectName(u"before"_s);
    m_before->setWordWrap(false);
    auto* line = new QHBoxLayout;
    line->setSpacing(theme::space::group);
    line->addWidget(m_now);
    line->addWidget(m_before, 1);
    m_console = new QPlainTextEdit;
    m_console->setObjectName(u"console"_s);
    m_console->setAccessibleName(tr("What the console of %1 shows").arg(engines::displayName(engine)));
    m_console->setReadOnly(true);
    m_console->setFrameShape(QFrame::NoFrame);
    m_console->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_console->setTabChangesFocus(true);
    m_console->setFont(theme::wireFont());
    m_quiet = widgets::note(tr("The console stays empty."));
    m_quiet->setObjectName(u"quiet"_s);
    m_quiet->setWordWrap(false);
    m_copy = new widgets::CopyButton(u"copyConsole"_s, tr("Copy"), [this] { return consoleText(); });
    m_copy->setAccessibleName(tr("Copy the text of %1").arg(engines::displayName(engine)));
    addToTitle(m_copy);
    body()->addLayout(line);
    body()->addWidget(m_console);
    body()->addWidget(m_quiet);
    body()->addStretch(1);
    paintConsole();
}

void VerdictCard::setVerdicts(const diagnosis::EngineVerdict* before, const diagnosis::EngineVerdict& now)
{
    m_now->setSign(signOf(now), wordOf(now));
    m_before->setText(before ? tr("before: %1").arg(wordOf(*before)) : QString());
    const QString text = now.console.join(u'\n');
    if (m_console->toPlainText() != text)
        m_console->setPlainText(text);
    const bool quiet = text.isEmpty();
    m_console->setVisible(!quiet);
    m_copy->setVisible(!quiet);
    m_quiet->setVisible(quiet && now.known);
    // High enough for a message that wraps over four lines; a longer one scrolls.
    m_console->setFixedHeight(m_console->fontMetrics().lineSpacing() * 6 + theme::space::group);
}

QString VerdictCard::consoleText() const
{
    return m_console->toPlainText();
}

void VerdictCard::paintConsole()
{
    QPalette own = m_console->palette();
    const QColor sunken = theme::colour(theme::Colour::Sunken, QApplication::palette());
    if (own.color(QPalette::Base) == sunken)
        return;
    own.setColor(QPalette::Base, sunken);
    m_console->setPalette(own);
}

void VerdictCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_console)
        paintConsole();
}

} // namespace crosscheck::confirm
