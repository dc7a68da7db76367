#pragma once

#include <QImage>
#include <QStringList>
#include <QTranslator>

class QWidget;

/// What a person with a small window, another language, a screen reader, a keyboard or tired eyes would stumble over.
namespace looks {

/// English made 40 % longer, as other languages are; placeholders, mnemonics and line ends stay.
class Longer : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* comment, int n) const override;
};

/// Texts that don't fit the widget they stand in.
QStringList clipped(QWidget& window);
/// Controls that assistive technology has no name for.
QStringList nameless(QWidget& window);
/// Controls in sight that Tab never comes to.
QStringList unreachable(QWidget& window);
/// Texts whose colour is too close to what they stand on; `picture` is the window as it is drawn.
QStringList faint(QWidget& window, const QImage& picture);

} // namespace looks
