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

    /// Names the step that runs next. Its id stands here and nowhere else in the code.
    Recorder& at(StaticText id)
    {
        m_id = id;
        return *this;
    }
    /// The engine leaves the standard at this step, by this value of its profile .
    Recorder& departing(StaticText profileValue)
    {
        m_departure = profileValue;
        return *this;
    }
    void pass(Because&& because) { add(Step::Result::Pass, std::move(because)); }
    void skip(Because&& because) { add(Step::Result::Skip, std::move(because)); }
    /// Gives id() back, for the failure.
    QByteArray fail(Because&& because)
    {
        add(Step::Result::Fail, std::move(because));
        return id();
    }
    /// The step that was named last.
    QByteArray id() const
    {
        const QByteArrayView id = m_id;
        return QByteArray::fromRawData(id.data(), id.size());
    }

private:
    void add(Step::Result result, Because&& because)
    {
        m_trace->emplace_back(m_id, result, std::move(because), hop, preflight, m_departure);
        m_departure = {};
    }

    Trace* m_trace;
    StaticText m_id, m_departure;
};

} // namespace crosscheck::fetch
