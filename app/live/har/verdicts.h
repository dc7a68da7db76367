#pragma once

#include "har/har.h"

#include <QHash>

namespace crosscheck::har {

/// Judges requests one after the other. Requests of a file are alike: what was judged once is not judged again where nothing
/// that an engine looks at differs.
class Verdicts
{
public:
    /// The row of a request; without its place in the file where it is neither cross-origin nor redirected.
    Row judge(const intake::HarSend& from);

private:
    bool counts(const QByteArray& name);
    void describe(QByteArray& key, const http::HeaderList& headers);
    QByteArray keyOf(const intake::HarSend& from, const QByteArray& target);
    static bool takeWord(const facts::Investigation& investigation, Row& row);
    Row replayed(const intake::HarSend& from);

    QHash<QByteArray, Row> m_known;
    QHash<QByteArray, bool> m_counts; ///< header name as written -> whether it can matter
    int m_diagnoses = 0;
};

} // namespace crosscheck::har
