#pragma once

#include "facts/investigation.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;

namespace crosscheck::widgets {
class Prose;
class SignLabel;
} // namespace crosscheck::widgets

namespace crosscheck::exchanges {

/// The certificate that a server showed in a send, and where it came from; none where no TLS was spoken.
struct ShownCertificate
{
    QByteArray pem;
    QByteArray host;
    http::NetworkFailure failure = http::NetworkFailure::None;
};
std::optional<ShownCertificate> certificateOf(const facts::Send& send);

/// The server's certificate: its names, its dates, who vouches for it, what each browser says; and the choice to trust it in
/// this investigation.
class CertificatePane : public QWidget
{
    Q_OBJECT
public:
    explicit CertificatePane(QWidget* parent = nullptr);
    void setCertificate(const ShownCertificate& shown, const QList<std::pair<QString, QString>>& said,
                        bool trusted);

Q_SIGNALS:
    void trustWanted(const QByteArray& certificate, bool trusted);

private:
    struct Row
    {
        widgets::SignLabel* sign = nullptr;
        QLabel* text = nullptr;
    };
    Row addRow(QFormLayout* form, const QString& name, const QString& title);

    QByteArray m_pem;
    bool m_trusted = false;
    widgets::Prose* m_sentence = nullptr;
    Row m_names, m_dates, m_issuer, m_browsers;
    QPushButton* m_trust = nullptr;
    widgets::Prose* m_hint = nullptr;
};

} // namespace crosscheck::exchanges
