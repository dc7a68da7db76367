#pragma once

#include <QWidget>

class QLineEdit;
class QListView;
class QPushButton;
class QTextBrowser;

namespace crosscheck::reference {

class PageModel;

/// The reference: a search and its pages at the left, the page at the right. It changes nothing of the investigation; the
/// button at the top leads back to where one came from.
class ReferenceView : public QWidget
{
    Q_OBJECT
public:
    explicit ReferenceView(QWidget* parent = nullptr);
    /// Shows a page; an unknown id shows the first one.
    void showPage(const QByteArray& id);
    QByteArray page() const { return m_page; }
    /// What the page reads, as text.
    QString pageText() const;
    /// "Back to Cause".
    void setBackText(const QString& text);
    void takeFocus();
    bool find(const QString& text, bool backwards);

Q_SIGNALS:
    void backAsked();
    void pageShown(const QByteArray& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void follow(const QUrl& url);
    PageModel* m_model;
    QLineEdit* m_search;
    QListView* m_list;
    QPushButton* m_back;
    QTextBrowser* m_text;
    QByteArray m_page;
};

} // namespace crosscheck::reference
