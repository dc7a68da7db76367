#include "har/har.h"

#include "har/verdicts.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace crosscheck::har {

namespace {

constexpr size_t batchSize = 128;  ///< entries that go from one thread to the next together
constexpr size_t mostBatches = 32; ///< that wait; more would only fill memory

struct Place
{
    qsizetype from = 0, end = 0;
};
/// What the scanner found, then what the parsers made of it.
struct Batch
{
    std::vector<Place> places;
    std::vector<intake::HarEntry> entries;
    QList<intake::HarError> errors;
    qsizetype first = 0; ///< index of its first entry
};

/// The scanner hands places to the parsers, they hand entries to the thread that judges, which takes them in order.
class Line
{
public:
    explicit Line(QByteArrayView bytes) : m_bytes(bytes) {}

    void scan()
    {
        Batch batch;
        intake::HarVisitor visitor;
        visitor.entry = [&](qsizetype from, qsizetype end) {
            batch.places.push_back({from, end});
            return batch.places.size() < batchSize || give(batch);
        };
        visitor.pages = [this](const QHash<QByteArray, QByteArray>& pages) {
            const std::lock_guard lock(m_mutex);
            m_pages.insert(pages);
        };
        visitor.error = [&batch](const intake::HarError& error) { batch.errors.append(error); };
        intake::scanHar(m_bytes, visitor);
        give(batch);
        const std::lock_guard lock(m_mutex);
        m_scanned = true;
        m_changed.notify_all();
    }

    void parse()
    {
        intake::HarOptions options;
        options.bodies = false;
        options.borrow = true;
        for (;;) {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_stop || m_next < m_given || m_scanned; });
            if (m_stop || m_next == m_given)
                return;
            const size_t number = m_next++;
            Batch batch = std::move(m_places[number]);
            m_places.erase(number);
            lock.unlock();
            batch.entries.resize(batch.places.size());
            for (size_t i = 0; i < batch.places.size(); ++i) {
                const Place place = batch.places[i];
                intake::HarEntry& entry = batch.entries[i];
                entry.index = batch.first + qsizetype(i);
                entry.offset = place.from;
                const QString what = intake::parseHarEntry(m_bytes, place.from, place.end, options, entry);
                if (!what.isEmpty())
                    batch.errors.append({place.from, what});
            }
            lock.lock();
            m_parsed.emplace(number, std::move(batch));
            m_changed.notify_all();
        }
    }

    /// The next batch in the order of the file; false at its end.
    bool take(Batch& batch)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock,
                       [this] { return m_parsed.contains(m_taken) || (m_scanned && m_taken == m_given); });
        if (!m_parsed.contains(m_taken))
            return false;
        batch = std::move(m_parsed[m_taken]);
        m_parsed.erase(m_taken++);
        m_changed.notify_all();
        return true;
    }

    QHash<QByteArray, QByteArray> pages()
    {
        const std::lock_guard lock(m_mutex);
        return m_pages;
    }

    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
        m_changed.notify_all();
    }

private:
    bool give(Batch& batch)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_stop || m_given - m_taken < mostBatches; });
        batch.first = m_index;
        m_index += qsizetype(batch.places.size());
        m_places.emplace(m_given++, std::move(batch));
        batch = Batch();
        m_changed.notify_all();
        return !m_stop;
    }

    QByteArrayView m_bytes;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<size_t, Batch> m_places, m_parsed;
    QHash<QByteArray, QByteArray> m_pages;
    size_t m_given = 0, m_next = 0, m_taken = 0; ///< batches that were given, begun to be parsed, taken
    qsizetype m_index = 0;
    bool m_scanned = false, m_stop = false;
};

/// The pages of a text that names them behind its entries, as some exporters do.
QHash<QByteArray, QByteArray> pagesBehind(QByteArrayView bytes)
{
    QHash<QByteArray, QByteArray> found;
    const QByteArrayView start = bytes.first(qMin(bytes.size(), qsizetype(1) << 20));
    const qsizetype entries = start.indexOf("\"entries\""), pages = start.indexOf("\"pages\"");
    if (entries == -1 || (pages != -1 && pages < entries))
        return found;
    const qsizetype at = bytes.lastIndexOf("\"pages\"");
    const qsizetype list = at == -1 ? -1 : bytes.indexOf('[', at);
    if (list == -1)
        return found;
    const QByteArray text = "{\"pages\":" + bytes.sliced(list).toByteArray();
    intake::HarVisitor visitor;
    visitor.entry = [](qsizetype, qsizetype) { return false; };
    visitor.pages = [&found](const QHash<QByteArray, QByteArray>& more) { found.insert(more); };
    visitor.error = [](const intake::HarError&) {};
    intake::scanHar(text, visitor);
    return found;
}

void count(Report& report, const Row& row)
{
    report.crossOrigin += row.crossOrigin;
    report.blocked += row.blocked;
    report.unanswered += row.isUnanswered();
}

} // namespace

std::optional<facts::Send> sendOf(QByteArrayView bytes, const Report& report, qsizetype index)
{
    constexpr qsizetype before = 210,
                        behind =
                            650; // how far the joiner looks for a preflight, and for a chain with its own
    intake::HarText text;
    text.pages = report.pages;
    const intake::HarOptions options;
    for (qsizetype i = qMax(qsizetype(0), index - before); i < qMin(report.places.size(), index + behind);
         ++i) {
        intake::HarEntry entry;
        entry.index = i;
        entry.offset = report.places.at(i).first;
        intake::parseHarEntry(bytes, report.places.at(i).first, report.places.at(i).second, options, entry);
        if (!entry.request.url.isEmpty())
            text.entries.append(entry);
    }
    for (const intake::HarSend& send : intake::joinHar(text)) {
        if (send.index == index)
            return send.send;
    }
    return std::nullopt;
}

bool isHar(QByteArrayView bytes)
{
    QByteArrayView start = bytes.first(qMin(bytes.size(), qsizetype(1) << 16)).trimmed();
    if (start.startsWith("\xEF\xBB\xBF"))
        start = start.sliced(3).trimmed();
    return start.startsWith('{') && start.contains("\"log\"") &&
           (start.contains("\"entries\"") || start.contains("\"creator\""));
}

Report judge(QByteArrayView bytes, const Options& options)
{
    Report report;
    Line line(bytes);
    const int cores = int(std::thread::hardware_concurrency());
    const int parsers = options.threads > 0 ? options.threads : qBound(1, cores - 1, 8);
    std::vector<std::thread> threads;
    threads.emplace_back([&line] { line.scan(); });
    for (int i = 0; i < parsers; ++i)
        threads.emplace_back([&line] { line.parse(); });
    intake::HarJoiner joiner;
    const QHash<QByteArray, QByteArray> behind = pagesBehind(bytes);
    Verdicts verdicts;
    const auto judged = [&](const QList<intake::HarSend>& sends) {
        for (const intake::HarSend& send : sends) {
            Row row = verdicts.judge(send.send);
            row.index = send.index;
            count(report, row);
            if (row.blocked || row.isUnanswered() || (options.all && row.crossOrigin))
                report.rows.append(row);
        }
    };
    Batch batch;
    while (line.take(batch)) {
        QHash<QByteArray, QByteArray> pages = line.pages();
        pages.insert(behind);
        joiner.setPages(pages);
        report.pages = pages;
        report.errors += batch.errors;
        for (const Place& place : batch.places)
            report.places.append({place.from, place.end});
        for (intake::HarEntry& entry : batch.entries) {
            if (entry.request.url.isEmpty()) { // an entry all the same where it holds a request
                report.entries += entry.request.method.isEmpty() ? 0 : 1;
                continue;
            }
            ++report.entries;
            judged(joiner.add(std::move(entry)));
        }
        if (options.progress && !batch.places.empty() && !options.progress(batch.places.back().end)) {
            report.stopped = true;
            line.stop();
            break;
        }
    }
    if (!report.stopped)
        judged(joiner.finish());
    for (std::thread& thread : threads)
        thread.join();
    std::sort(report.rows.begin(), report.rows.end(),
              [](const Row& one, const Row& other) { return one.index < other.index; });
    return report;
}

Report judge(const QList<facts::Send>& sends)
{
    Report report;
    Verdicts verdicts;
    for (const facts::Send& send : sends) {
        Row row = verdicts.judge(send);
        if (row.outcomes.isEmpty())
            Verdicts::describe(row, send); // nothing was judged
        row.index = report.entries++;
        count(report, row);
        report.rows.append(row);
    }
    return report;
}

std::optional<qsizetype> firstStopped(const Report& report)
{
    std::optional<qsizetype> stopped;
    for (qsizetype i = 0; i < report.rows.size(); ++i) {
        const Row& row = report.rows.at(i);
        const std::optional<fetch::Symptom> symptom =
            row.blocked ? fetch::symptomFromSlug(row.cause) : std::nullopt;
        if (symptom && fetch::isCors(*symptom))
            return i;
        if (row.blocked && !stopped)
            stopped = i;
    }
    return stopped;
}

} // namespace crosscheck::har
