#pragma once

#include "widgets/station.h"

#include <QHash>

class QAbstractButton;
class QHBoxLayout;

namespace crosscheck::desktop {

/// Message > Request > Exchanges > Cause > Fix > Confirm: where one is, what is done, what needs a person.
class StationBar : public QWidget
{
    Q_OBJECT
public:
    explicit StationBar(QWidget* parent = nullptr);
    void add(const QByteArray& id, const QString& title, int number);
    void setState(const QByteArray& id, widgets::Station::State state);
    void setHere(const QByteArray& id);
    /// At the left, before the stations.
    void addBefore(QWidget* widget);

Q_SIGNALS:
    void chosen(const QByteArray& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHash<QByteArray, QAbstractButton*> m_tabs;
    QHBoxLayout* m_before = nullptr;
    QHBoxLayout* m_line = nullptr;
};

} // namespace crosscheck::desktop
