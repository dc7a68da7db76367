#include "theme/icon.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace crosscheck::theme {

using namespace Qt::StringLiterals;

namespace {
QString pathOf(const QString& name)
{
    return u":/crosscheck/icons/"_s + name + u".svg"_s;
}

class Engine : public QIconEngine
{
public:
    Engine(QString name, Colour token) : m_name(std::move(name)), m_token(token) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const int edge = std::min(rect.width(), rect.height());
        const QPixmap picture = render(edge, painter->device()->devicePixelRatioF(), mode);
        painter->drawPixmap(rect.center() - QPoint((edge - 1) / 2, (edge - 1) / 2), picture);
    }
    QPixmap pixmap(const QSize& wanted, QIcon::Mode mode, QIcon::State) override
    {
        return render(std::min(wanted.width(), wanted.height()), 1, mode);
    }
    QPixmap scaledPixmap(const QSize& wanted, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return render(qRound(std::min(wanted.width(), wanted.height()) / scale), scale, mode);
    }
    QIconEngine* clone() const override { return new Engine(m_name, m_token); }
    QString key() const override { return u"crosscheck"_s; }

private:
    QPixmap render(int edge, qreal scale, QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        const QColor ink = mode == QIcon::Disabled ? palette.color(QPalette::Disabled, QPalette::ButtonText)
                                                   : colour(m_token, palette);
        return theme::pixmap(m_name.toLatin1().constData(), ink, edge, scale);
    }
    QString m_name;
    Colour m_token;
};
} // namespace

QPixmap pixmap(const char* name, const QColor& ink, int edge, qreal devicePixelRatio)
{
    const QString file = QString::fromLatin1(name);
    const QString key =
        u"crosscheck-%1-%2-%3-%4"_s.arg(file, ink.name(QColor::HexArgb)).arg(edge).arg(devicePixelRatio);
    QPixmap out;
    if (QPixmapCache::find(key, &out))
        return out;
    QFile svg(pathOf(file));
    if (!svg.open(QIODevice::ReadOnly))
        return {};
    // Qt's SVG renderer knows no currentColor from outside: the colour is written into the text.
    QSvgRenderer renderer(svg.readAll().replace("currentColor", ink.name().toLatin1()));
    out = QPixmap(QSize(edge, edge) * devicePixelRatio);
    out.setDevicePixelRatio(devicePixelRatio);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    renderer.render(&painter, QRectF(0, 0, edge, edge));
    painter.end();
    QPixmapCache::insert(key, out);
    return out;
}

QPixmap pixmap(Sign sign, const QPalette& palette, int edge, qreal devicePixelRatio)
{
    return pixmap(iconFor(sign), colour(colourOf(sign), palette), edge, devicePixelRatio);
}

QIcon icon(const char* name, Colour token)
{
    const QString file = QString::fromLatin1(name);
    return QFile::exists(pathOf(file)) ? QIcon(new Engine(file, token)) : QIcon();
}

QIcon icon(Sign sign)
{
    return icon(iconFor(sign), colourOf(sign));
}

QStringList iconNames()
{
    QStringList names;
    for (const QString& file : QDir(u":/crosscheck/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name))
        names.append(file.chopped(4));
    return names;
}

} // namespace crosscheck::theme
