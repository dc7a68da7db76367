#pragma once

#include "scenario/scenario.h"

#include <QObject>

namespace crosscheck::practice {
class PracticeServer;
}
namespace crosscheck::facts {
struct Investigation;
}

namespace crosscheck::desktop {

/// The practice server of the window: started when an example is tried, on loopback, stopped by the person or at the end.
class PracticeDesk : public QObject
{
    Q_OBJECT
public:
    explicit PracticeDesk(QObject* parent = nullptr);
    ~PracticeDesk() override;

    bool isOn() const;
    /// "http://127.0.0.1:PORT"; empty while it is off.
    QString address() const;
    bool start();
    void stop();
    /// The built-in scenarios.
    static QList<scenario::Scenario> examples();
    /// What an example shows, in words: the title of its root cause, or that it is a healthy one.
    static QString titleOf(const scenario::Scenario& example);
    /// The one that "Try an example" takes: the first failing one.
    static QByteArray firstExample();
    /// Starts the server where needed and gives an investigation with this example filled in.
    std::optional<facts::Investigation> fill(const QByteArray& example);

Q_SIGNALS:
    void changed();
    void failed(const QString& sentence);

private:
    practice::PracticeServer* m_server = nullptr;
};

} // namespace crosscheck::desktop
