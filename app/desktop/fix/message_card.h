#pragma once

#include "report/server_message.h"
#include "widgets/layout.h"

namespace crosscheck::fix {

/// The message to whoever runs the server: three sentences, the curl lines that prove it, the configuration.
class MessageCard : public widgets::Card
{
    Q_OBJECT
public:
    explicit MessageCard(QWidget* parent = nullptr);
    void setMessage(const report::ServerMessage& message);
    const report::ServerMessage& message() const { return m_message; }

Q_SIGNALS:
    void said(const QString& sentence);

private:
    void build();
    report::ServerMessage m_message;
    QVBoxLayout* m_content = nullptr;
};

} // namespace crosscheck::fix
