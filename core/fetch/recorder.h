#pragma once

#include "fetch/trace.h"

#include <QByteArrayView>

namespace crosscheck::fetch {

/// Bytes for people: UTF-8 where they are printable text, else every odd byte as \xNN.
QString shown(QByteArrayView bytes);

/// Writes the steps of one run into its trace.
class Recorder
{
public:
    explicit Recorder(Trace& trace) : m_trace(&trace) {}

    int hop = 0;
    bool preflight = false;

    /// Names the step that runs next. Its id stands here and nowhere else in the code: a literal, which is not copied.
    Recorder& at(QByteArrayView id)
    {
        m_id = id;
        return *this;
    }
    /// The engine leaves the standard at this step, by this value of its profile (a literal).
    Recorder& departing(QByteArrayView profileValue)
    {
        m_departure = profileValue;
        return *this;
    }
    // They give the id back, for a failure or a warning.
    QByteArray pass(Because&& because) { return add(Step::Result::Pass, std::move(because)); }
    QByteArray skip(Because&& because) { return add(Step::Result::Skip, std::move(because)); }
    QByteArray fail(Because&& because) { return add(Step::Result::Fail, std::move(because)); }

private:
    QByteArray add(Step::Result result, Because&& because)
    {
        m_trace->append({m_id, result, std::move(because), hop, preflight, m_departure});
        m_departure = QByteArrayView();
        return QByteArray::fromRawData(m_id.data(), m_id.size());
    }

    Trace* m_trace;
    QByteArrayView m_id, m_departure;
};

} // namespace crosscheck::fetch
