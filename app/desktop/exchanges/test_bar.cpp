#include "exchanges/test_bar.h"

#include "exchanges/compare_pane.h"
#include "theme/theme.h"
#include "widgets/text.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::exchanges {

namespace space = theme::space;

TestBar::TestBar(QWidget* parent) : QWidget(parent)
{
    m_engine = new QComboBox;
    m_engine->setObjectName(u"exchangesEngine"_s);
    m_engine->setAccessibleName(tr("As seen by"));
    for (const engines::Engine engine : {engines::Engine::Chromium, engines::Engine::Gecko,
                                         engines::Engine::WebKit, engines::Engine::Standard})
        m_engine->addItem(engines::displayName(engine), int(engine));
    m_send = new QComboBox;
    m_send->setObjectName(u"exchangesSend"_s);
    m_send->setAccessibleName(tr("Which test"));
    constexpr int shortestTitle = 12;
    m_send->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_send->setMinimumContentsLength(shortestTitle);
    auto* seen = new QLabel(tr("As &seen by"));
    seen->setBuddy(m_engine);
    auto* which = new QLabel(tr("Sh&ow"));
    which->setBuddy(m_send);
    auto* boxes = new QHBoxLayout;
    boxes->setSpacing(space::related);
    boxes->addWidget(which);
    boxes->addWidget(m_send);
    boxes->addSpacing(space::group);
    boxes->addWidget(seen);
    boxes->addWidget(m_engine);
    boxes->addStretch(1);

    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::related);
    lines->addLayout(boxes);
    lines->addWidget(makeBanner());
    lines->addWidget(makeConsent());
    connect(m_engine, &QComboBox::currentIndexChanged, this, &TestBar::chosen);
    connect(m_send, &QComboBox::currentIndexChanged, this, &TestBar::chosen);
}

QWidget* TestBar::makeBanner()
{
    m_banner = new QWidget;
    m_banner->setObjectName(u"whatIfBanner"_s);
    QLabel* text = widgets::prose(tr("What-if: an answer was edited by hand. Nothing was sent."));
    text->setMaximumWidth(QWIDGETSIZE_MAX);
    widgets::setInk(text, theme::Colour::Warning);
    QPushButton* leave = widgets::button(u"dropWhatIf"_s, tr("Leave the what-if"), "close");
    connect(leave, &QPushButton::clicked, this, &TestBar::whatIfLeft);
    auto* line = new QHBoxLayout(m_banner);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::related);
    line->addWidget(text, 1);
    line->addWidget(leave);
    return m_banner;
}

QWidget* TestBar::makeConsent()
{
    m_consent = new QWidget;
    m_consent->setObjectName(u"consent"_s);
    m_consentText = widgets::prose({});
    m_consentText->setMaximumWidth(QWIDGETSIZE_MAX);
    m_sendAnyway = widgets::button(u"sendAnyway"_s, QString(), "send");
    connect(m_sendAnyway, &QPushButton::clicked, this, &TestBar::consentGiven);
    auto* line = new QHBoxLayout(m_consent);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::related);
    line->addWidget(m_consentText, 1);
    line->addWidget(m_sendAnyway);
    return m_consent;
}

engines::Engine TestBar::engine() const
{
    return engines::Engine(m_engine->currentData().toInt());
}

void TestBar::setEngine(engines::Engine engine)
{
    m_engine->setCurrentIndex(m_engine->findData(int(engine)));
}

void TestBar::setSends(const facts::Investigation& investigation)
{
    const bool same = m_shown == investigation.id && m_sendCount == investigation.sends.size();
    const int keep = same ? m_send->currentIndex() : -1;
    const QSignalBlocker blocker(m_send);
    m_send->clear();
    for (int i = int(investigation.sends.size()) - 1; i >= 0; --i)
        m_send->addItem(sendTitle(investigation.sends, i), i);
    m_send->setEnabled(m_send->count() > 1);
    if (m_send->count() == 0)
        m_send->addItem(tr("Not tested yet"), -1);
    m_send->setCurrentIndex(keep >= 0 ? keep : 0);
    m_shown = investigation.id;
    m_sendCount = investigation.sends.size();
}

qsizetype TestBar::chosenSend() const
{
    return m_send->currentIndex() < 0 ? -1 : m_send->currentData().toInt();
}

void TestBar::setWhatIf(bool whatIf)
{
    m_banner->setVisible(whatIf);
}

void TestBar::askFor(const std::optional<QByteArray>& method)
{
    m_consent->setVisible(method.has_value());
    if (!method)
        return;
    const QString name = QString::fromLatin1(*method);
    m_consentText->setText(tr("The preflight passes. The %1 was not sent: it could change data.").arg(name));
    m_sendAnyway->setText(tr("Send the %1 once").arg(name));
}

} // namespace crosscheck::exchanges
