#pragma once

#include "page/page.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace crosscheck::desktop {

/// The request's body: none, text, JSON (checked while typing), a form's fields, or a file.
class BodyEditor : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { None, Text, Json, Form, File };
    explicit BodyEditor(QWidget* parent = nullptr);
    void setBody(const std::optional<page::Body>& body, bool json);
    std::optional<page::Body> body() const;
    Kind kind() const;

Q_SIGNALS:
    /// While typing.
    void touched();
    /// A change is complete (focus left, another kind chosen).
    void edited();
    void kindChosen(BodyEditor::Kind kind);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showKind();
    void check();
    void chooseFile();

    QComboBox* m_kind = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QLabel* m_remark = nullptr;
    QPushButton* m_file = nullptr;
    QByteArray m_fileBytes, m_fileType;
    bool m_dirty = false;
    bool m_showing = false;
};

} // namespace crosscheck::desktop
