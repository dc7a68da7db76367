#include "theme/appearance.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QStyle>

namespace crosscheck::theme {

using namespace Qt::StringLiterals;

namespace {
constexpr auto settingsSpace = "org.freedesktop.appearance";
constexpr auto settingsKey = "color-scheme";
constexpr auto service = "org.freedesktop.portal.Desktop";
constexpr auto object = "/org/freedesktop/portal/desktop";
constexpr auto interfaceName = "org.freedesktop.portal.Settings";

/// The portal wraps a variant in a variant.
uint unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = qvariant_cast<QDBusVariant>(value).variant();
    return value.toUInt();
}
} // namespace

QByteArray slug(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System:
        return "system";
    case Appearance::Light:
        return "light";
    case Appearance::Dark:
        return "dark";
    }
    return {};
}

Appearance appearanceFromSlug(QByteArrayView slug)
{
    return slug == "light" ? Appearance::Light : slug == "dark" ? Appearance::Dark : Appearance::System;
}

AppearanceSwitch::AppearanceSwitch(QObject* parent) : QObject(parent) {}

Scheme AppearanceSwitch::scheme() const
{
    switch (m_appearance) {
    case Appearance::Light:
        return Scheme::Light;
    case Appearance::Dark:
        return Scheme::Dark;
    case Appearance::System:
        break;
    }
    return m_system;
}

void AppearanceSwitch::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    if (appearance == Appearance::System && !m_asked)
        ask();
    apply();
}

bool AppearanceSwitch::reducedMotion()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

void AppearanceSwitch::reachBus()
{
    QDBusConnection::sessionBus();
}

void AppearanceSwitch::ask()
{
    m_asked = true;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(QLatin1String(service), QLatin1String(object), QLatin1String(interfaceName),
                u"SettingChanged"_s, this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage call = QDBusMessage::createMethodCall(QLatin1String(service), QLatin1String(object),
                                                       QLatin1String(interfaceName), u"Read"_s);
    call << QString::fromLatin1(settingsSpace) << QString::fromLatin1(settingsKey);
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        done->deleteLater();
        const QDBusPendingReply<QVariant> reply = *done;
        if (reply.isValid())
            setSystemScheme(unwrapped(reply.value()));
    });
}

void AppearanceSwitch::settingChanged(const QString& space, const QString& key, const QDBusVariant& value)
{
    if (space == QLatin1String(settingsSpace) && key == QLatin1String(settingsKey))
        setSystemScheme(unwrapped(value.variant()));
}

void AppearanceSwitch::setSystemScheme(uint value)
{
    m_system = value == 1 ? Scheme::Dark : Scheme::Light;
    if (m_appearance == Appearance::System)
        apply();
}

void AppearanceSwitch::apply()
{
    const QPalette wanted = palette(scheme());
    if (QApplication::palette() != wanted)
        QApplication::setPalette(wanted);
    Q_EMIT changed();
}

} // namespace crosscheck::theme
