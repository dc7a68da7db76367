#pragma once

#include "session/session.h"
#include "theme/theme.h"

namespace crosscheck::desktop {

/// What the answer panel shows, derived from the session alone.
struct Answer
{
    struct Chip
    {
        QString engine; ///< "Chrome"
        theme::Sign sign = theme::Sign::Unknown;
        QString word; ///< "blocked", "passes", "not known yet"
        QString text; ///< what its console would print, for the tooltip
    };
    /// What the one button under the answer does.
    enum class Action { None, Look, Test, ShowFix, ShowCertificate, Ask, Confirm, ChooseRequest };

    theme::Sign sign = theme::Sign::Unknown;
    QString happened;
    QString cause; ///< the root cause, where one is certain or likely
    QString whoMustChange;
    QString executed;
    QList<Chip> chips;
    QList<std::pair<theme::Sign, QString>> why;      ///< good: speaks for it; wrong: speaks against it
    QList<std::pair<QString, QStringList>> lookedAt; ///< a cause that fell, and what speaks against it
    QStringList warnings;
    Action action = Action::None;
    QString actionText;
    QString actionShort; ///< what stands on the button where actionText has no room; empty: nothing shorter
    bool canTest = false;
    bool asksConsent = false; ///< the request itself was not sent because it could change data
    QString consentText, consentAction;
};

Answer answerOf(const session::Session& session);

} // namespace crosscheck::desktop
