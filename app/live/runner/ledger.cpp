#include "runner/ledger.h"

#include "runner/runner.h"

namespace crosscheck::runner {

bool isSameRequest(const page::Wanted& a, const page::Wanted& b)
{
    return a.kind == b.kind && a.request.method == b.request.method && a.request.url == b.request.url &&
           a.request.headers == b.request.headers;
}

int Ledger::find(const page::Wanted& wanted, int nth) const
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (isSameRequest(m_entries.at(i).wanted, wanted) && nth-- == 0)
            return int(i);
    }
    return -1;
}

int Ledger::findUnsafe(int hop) const
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const page::Wanted& wanted = m_entries.at(i).wanted;
        if (wanted.kind == page::Wanted::Kind::Actual && wanted.hop == hop &&
            Runner::couldChangeData(wanted.request.method))
            return int(i);
    }
    return -1;
}

int Ledger::append(const page::Wanted& wanted, engines::Engine engine)
{
    Entry entry;
    entry.wanted = wanted;
    entry.askedBy = {engine};
    m_entries.append(entry);
    return int(m_entries.size()) - 1;
}

void Ledger::asked(int index, engines::Engine engine)
{
    Entry& entry = m_entries[index];
    if (!entry.askedBy.contains(engine))
        entry.askedBy.append(engine);
}

void Ledger::answer(int index, const http::Exchange& exchange)
{
    Entry& entry = m_entries[index];
    entry.exchange = exchange;
    entry.exchange.kind = entry.wanted.kind == page::Wanted::Kind::Preflight ? http::Exchange::Kind::Preflight
                                                                             : http::Exchange::Kind::Actual;
    entry.exchange.hop = entry.wanted.hop;
    entry.answered = true;
}

bool Ledger::isWaiting() const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(),
                       [](const Entry& entry) { return !entry.answered; });
}

void Ledger::forgetAskers()
{
    for (Entry& entry : m_entries)
        entry.askedBy.clear();
}

QList<http::Exchange> Ledger::exchanges() const
{
    QList<http::Exchange> out;
    for (const Entry& entry : m_entries) {
        if (!entry.answered)
            continue;
        http::Exchange exchange = entry.exchange;
        exchange.onlyEngine = entry.askedBy.size() == 1 ? engines::slug(entry.askedBy.first()) : QByteArray();
        out.append(exchange);
    }
    return out;
}

} // namespace crosscheck::runner
