#pragma once

#include "har/har.h"

#include <QHash>

namespace crosscheck::har {

/// Judges requests one after the other. Requests of a file are alike: what was judged once is not judged again where nothing
/// that an engine looks at differs.
class Verdicts
{
public:
    /// The row of a request, its index left to the caller; empty where it is neither cross-origin nor redirected, or nobody
    /// knows whose it is.
    Row judge(const facts::Send& send);
    /// What every row says of its request.
    static void describe(Row& row, const facts::Send& send);

private:
    bool counts(const QByteArray& name);
    void addTo(QByteArray& key, const http::HeaderList& headers);
    QByteArray keyOf(const facts::Send& send, const QByteArray& target);
    static bool takeWord(const facts::Investigation& investigation, Row& row);
    Row replayed(const facts::Send& recorded);

    QHash<QByteArray, Row> m_known;
    QHash<QByteArray, bool> m_counts; ///< header name as written -> whether it can matter
    int m_diagnoses = 0;
};

} // namespace crosscheck::har
