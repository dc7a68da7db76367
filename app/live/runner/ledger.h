#pragma once

#include "engines/engine.h"
#include "http/exchange.h"

#include <functional>

namespace crosscheck::runner {

/// What was sent in one test, so that an equal request is sent once and its answer shared: the i-th time that a lane wants
/// a request it gets the i-th exchange of it.
class Ledger
{
public:
    struct Entry
    {
        page::Wanted wanted;
        http::Exchange exchange;
        QList<engines::Engine> askedBy;
        bool answered = false;
    };

    /// The index of the entry for the `nth` (from 0) equal request; -1: it was not sent yet.
    int find(const page::Wanted& wanted, int nth) const;
    /// An actual request of this hop that could change data and was sent already, whatever lane wanted it; -1 none.
    int findUnsafe(int hop) const;
    int append(const page::Wanted& wanted, engines::Engine engine);
    void asked(int index, engines::Engine engine);
    void answer(int index, const http::Exchange& exchange);
    const Entry& at(int index) const { return m_entries.at(index); }
    qsizetype size() const { return m_entries.size(); }
    bool isWaiting() const;
    /// Forgets who asked, for lanes that begin anew over the same entries.
    void forgetAskers();
    /// In the order of sending; a request that one engine alone makes is marked.
    QList<http::Exchange> exchanges() const;

private:
    QList<Entry> m_entries;
};

/// Equal for sharing: kind, method, URL and headers. The body follows from the page's request, which all lanes share.
bool isSameRequest(const page::Wanted& a, const page::Wanted& b);

} // namespace crosscheck::runner
