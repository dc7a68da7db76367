#pragma once

#include "theme/theme.h"

#include <QObject>

class QDBusVariant;

namespace crosscheck::theme {

enum class Appearance { System, Light, Dark };
QByteArray slug(Appearance appearance);
Appearance appearanceFromSlug(QByteArrayView slug); ///< System for anything unknown

/// Puts the chosen palette on the application. System follows the desktop's setting, asked for asynchronously over D-Bus
/// (org.freedesktop.portal.Settings); until an answer comes, and where there is none, it is light.
class AppearanceSwitch : public QObject
{
    Q_OBJECT
public:
    explicit AppearanceSwitch(QObject* parent = nullptr);

    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);
    Scheme scheme() const;
    /// The desktop asks for as little motion as can be, or motion is switched off.
    static bool reducedMotion();
    /// Has the session's bus connected, for whoever asks for it next: this class, Qt's accessibility. May be called on any thread,
    /// once the application object stands; blocks until the bus has answered.
    static void reachBus();

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void ask();
    void apply();
    void setSystemScheme(uint value);

    Appearance m_appearance = Appearance::System;
    Scheme m_system = Scheme::Light;
    bool m_asked = false;
};

} // namespace crosscheck::theme
