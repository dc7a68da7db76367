#pragma once

#include "page/page.h"
#include "request/preview.h"
#include "widgets/station.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;
class QTimer;

namespace crosscheck::widgets {
class Card;
class Prose;
class SignLabel;
} // namespace crosscheck::widgets

namespace crosscheck::desktop {

class BodyEditor;
class HeadersModel;
class SendDifferenceModel;
class SendsModel;

/// The request as the page writes it, what a browser makes of it while one types, and every time that it was sent.
class RequestStation : public widgets::Station
{
    Q_OBJECT
public:
    explicit RequestStation(QWidget* parent = nullptr);
    State state() const override;
    void takeFocus() override;
    QByteArray draft() const override;
    void restoreDraft(const QByteArray& json) override;
    void commitDraft() override;
    /// What a browser would do with what stands in the fields now.
    const Preview& preview() const { return m_preview; }

protected:
    void refresh() override;
    void forgetDraft() override { m_unsent = false; }

private:
    QLayout* buildMethodAndUrl();
    QLayout* buildOrigin();
    QWidget* buildChoices();
    QComboBox* choice(QWidget* choices, const QString& name, const QString& title, const QByteArray& term);
    void connectFields();
    QWidget* buildRequest();
    QWidget* buildPreview();
    QWidget* buildHeaders();
    QWidget* buildBody();
    QWidget* buildSends();
    QComboBox* combo(const QString& name, const QString& title, bool editable);
    void fillOrigins();
    /// The page and the request as they stand in the fields.
    page::Page typedPage() const;
    page::PageRequest typedRequest() const;
    void commit(const QString& label);
    void touched();
    void showPreview();
    void sendIt();
    void pasteBlock();
    void compare();

    QComboBox* m_method = nullptr;
    QLineEdit* m_url = nullptr;
    QLabel* m_urlProblem = nullptr;
    QComboBox* m_origin = nullptr;
    QLabel* m_originProblem = nullptr;
    QComboBox* m_initiator = nullptr;
    QComboBox* m_mode = nullptr;
    QComboBox* m_space = nullptr; ///< the page's address space
    QComboBox* m_credentials = nullptr;
    QCheckBox* m_consent = nullptr;
    QPushButton* m_send = nullptr;
    widgets::SignLabel* m_sign = nullptr;
    widgets::Prose* m_sentence = nullptr;
    QLabel* m_detail = nullptr;
    QLabel* m_wireTitle = nullptr;
    QPlainTextEdit* m_wire = nullptr;
    HeadersModel* m_headers = nullptr;
    QTableView* m_headersView = nullptr;
    BodyEditor* m_body = nullptr;
    widgets::Card* m_sendsCard = nullptr;
    SendsModel* m_sends = nullptr;
    QTableView* m_sendsView = nullptr;
    SendDifferenceModel* m_difference = nullptr;
    QTableView* m_differenceView = nullptr;
    QPushButton* m_compare = nullptr;
    QTimer* m_previewTimer = nullptr;
    Preview m_preview;
    bool m_showing = false;
    bool m_unsent = false; ///< the fields hold more than the session knows
};

} // namespace crosscheck::desktop
