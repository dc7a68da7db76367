#include "watch/trial_line.h"

#include "session/session.h"
#include "theme/theme.h"
#include "url/origin.h"
#include "widgets/text.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace crosscheck::watch {

TrialLine::TrialLine(session::Session* session, browser::Watcher* watcher, QWidget* parent)
    : QWidget(parent), m_session(session), m_watcher(watcher)
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::space::related);
    m_try = widgets::button(u"watchTry"_s, QString());
    m_words = new widgets::Prose(u"watchTrial"_s);
    m_sign = new widgets::SignLabel(theme::Sign::Unknown);
    m_sign->setObjectName(u"watchSign"_s);
    m_sign->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    line->addWidget(m_try, 0, Qt::AlignTop);
    line->addWidget(m_sign, 0, Qt::AlignTop);
    line->addWidget(m_words, 1);
    line->addStretch(); // while the words stand aside
    connect(m_try, &QPushButton::clicked, this, &TrialLine::toggle);
    connect(m_watcher, &browser::Watcher::changedAnswer, this, [this] {
        ++m_changed;
        Q_EMIT changed();
    });
}

std::optional<browser::Trial> TrialLine::proposed() const
{
    const diagnosis::Fix& fix = m_session->diagnosis().fix;
    const std::optional<url::Url> target = url::parseOrNull(m_session->investigation().request.url);
    if (!fix.policy || !policy::isSound(fix.problems) || !target || !target->isHttp())
        return std::nullopt;
    return browser::Trial{url::originOf(*target).serialized(), *fix.policy};
}

void TrialLine::toggle()
{
    if (m_watcher->isTrying()) {
        m_watcher->endTrial();
        return;
    }
    const std::optional<browser::Trial> trial = proposed();
    if (!trial)
        return;
    m_watcher->tryFix(*trial);
    m_changed = 0;
    Q_EMIT begun();
}

TrialLine::Result TrialLine::result() const
{
    return !m_watcher->isTrying() ? Result::None
           : m_failures > 0       ? Result::StillFails
           : m_changed > 0        ? Result::Works
                                  : Result::NotAsked;
}

void TrialLine::refresh(std::optional<browser::Family> family, qsizetype failures, bool folded)
{
    m_failures = failures;
    const bool trying = m_watcher->isTrying();
    const std::optional<browser::Trial> trial = proposed();
    setVisible(m_watcher->isRunning() && (trying || trial));
    m_try->setText(trying ? tr("Stop trying the fix") : tr("Try the fix in my page"));
    m_words->setVisible(!folded);
    QString about = trying ? tr("This page runs with changed answers (so far: %1). Only this browser sees "
                                "them; the server is as it was. What still fails stands above.")
                                 .arg(m_changed)
                           : tr("Puts the headers of the proposed fix on the answers of %1, in this browser "
                                "alone, and loads the page again.")
                                 .arg(trial ? QString::fromLatin1(trial->server) : QString());
    if (family)
        about += u' ' + browser::Watcher::notTried(*family);
    m_words->setProse(about);
    m_sign->setVisible(trying);
    switch (result()) {
    case Result::None:
    case Result::NotAsked:
        return m_sign->setSign(theme::Sign::Unknown, tr("not asked yet: use the page"));
    case Result::Works:
        return m_sign->setSign(theme::Sign::Good, tr("works with the fix"));
    case Result::StillFails:
        return m_sign->setSign(theme::Sign::Wrong, tr("still fails"));
    }
}

} // namespace crosscheck::watch
