#pragma once

#include <QPlainTextEdit>

class QLabel;

namespace crosscheck::desktop {

/// The field at the top: takes anything a person pastes, types or drops. One line is shown, every line is kept. Enter and
/// Ctrl+Enter hand it on, Shift+Enter begins a new line.
class Field : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit Field(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    /// Reads a local file whole; false with a sentence where that can't be done.
    static bool readFile(const QString& path, QByteArray* bytes, QString* sentence);
    /// What a drop holds, as the field would take it: a file's bytes, a URL, or text. False where it holds nothing of use.
    static bool fromMime(const QMimeData* data, QByteArray* bytes, QString* sentence);
    static bool canTake(const QMimeData* data);

Q_SIGNALS:
    /// Hand this on. Files come as bytes and don't stand in the field.
    void submitted(const QByteArray& bytes);
    void unreadable(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* data) const override;
    void insertFromMimeData(const QMimeData* data) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void roomForLineCount();
    QLabel* m_lines = nullptr; ///< how many lines there are besides the one in sight
};

} // namespace crosscheck::desktop
