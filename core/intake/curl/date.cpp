#include "intake/curl/date.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <array>

namespace crosscheck::intake {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The name's number in a list; a weekday's and a month's first three letters are one too.
int numberOf(const QByteArray& name, const QList<QByteArray>& names)
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (name == names.at(i) || name == names.at(i).first(qMin<qsizetype>(3, names.at(i).size())))
            return int(i);
    }
    return -1;
}

/// Minutes west of Greenwich.
std::optional<int> zoneOf(const QByteArray& name)
{
    static constexpr std::pair<QByteArrayView, int> zones[] = {
        {"gmt", 0},     {"utc", 0},     {"wet", 0},     {"bst", -60},   {"wat", 60},    {"ast", 240},
        {"adt", 180},   {"est", 300},   {"edt", 240},   {"cst", 360},   {"cdt", 300},   {"mst", 420},
        {"mdt", 360},   {"pst", 480},   {"pdt", 420},   {"yst", 540},   {"ydt", 480},   {"hst", 600},
        {"hdt", 540},   {"cat", 600},   {"ahst", 600},  {"nt", 660},    {"idlw", 720},  {"cet", -60},
        {"met", -60},   {"mewt", -60},  {"mest", -120}, {"cest", -120}, {"mesz", -120}, {"fwt", -60},
        {"fst", -120},  {"eet", -120},  {"wast", -420}, {"wadt", -480}, {"cct", -480},  {"jst", -540},
        {"east", -600}, {"eadt", -660}, {"gst", -600},  {"nzt", -720},  {"nzst", -720}, {"nzdt", -780},
        {"idle", -720}};
    for (const auto& [zone, minutes] : zones) {
        if (zone == name)
            return minutes;
    }
    return std::nullopt;
}

class DateReader
{
public:
    explicit DateReader(QByteArrayView text) : m_text(text) {}

    std::optional<QDateTime> read()
    {
        constexpr int mostParts = 6;
        for (int part = 0; part < mostParts && skipMarks(); ++part) {
            if (!(isLetter(m_text[m_at]) ? readName() : readNumber()))
                return std::nullopt;
        }
        const QDate date(m_year, m_month + 1, m_day);
        if (m_year < 0 || m_month < 0 || m_day < 0 || !date.isValid())
            return std::nullopt;
        const QTime time = m_timed ? QTime(m_time[0], m_time[1], qMin(m_time[2], 59)) : QTime(0, 0);
        if (!time.isValid())
            return std::nullopt;
        return QDateTime(date, time, Qt::UTC).addSecs(qint64(m_west.value_or(0)) * 60);
    }

private:
    /// False at the end of the text.
    bool skipMarks()
    {
        while (m_at < m_text.size() && !isLetter(m_text[m_at]) && !isDigit(m_text[m_at]))
            ++m_at;
        return m_at < m_text.size();
    }

    bool readName()
    {
        static const QList<QByteArray> days{"monday", "tuesday",  "wednesday", "thursday",
                                            "friday", "saturday", "sunday"};
        static const QList<QByteArray> months{"jan", "feb", "mar", "apr", "may", "jun",
                                              "jul", "aug", "sep", "oct", "nov", "dec"};
        const qsizetype from = m_at;
        while (m_at < m_text.size() && isLetter(m_text[m_at]))
            ++m_at;
        const QByteArray name = m_text.sliced(from, m_at - from).toByteArray().toLower();
        if (!m_weekday && numberOf(name, days) >= 0) {
            m_weekday = true;
            return true;
        }
        if (m_month < 0 && name.size() == 3 && numberOf(name, months) >= 0) {
            m_month = numberOf(name, months);
            return true;
        }
        if (const std::optional<int> zone = m_west ? std::nullopt : zoneOf(name)) {
            m_west = zone;
            return true;
        }
        return false;
    }

    /// hh:mm or hh:mm:ss at this place.
    bool readTime()
    {
        qsizetype at = m_at;
        std::array<int, 3> parts{0, 0, 0};
        int count = 0;
        for (; count < 3; ++count) {
            const qsizetype from = at;
            while (at < m_text.size() && at < from + 2 && isDigit(m_text[at]))
                ++at;
            if (at == from)
                break;
            parts[size_t(count)] = m_text.sliced(from, at - from).toInt();
            if (count == 2 || at >= m_text.size() || m_text[at] != ':') {
                ++count;
                break;
            }
            ++at;
        }
        if (count < 2 || parts[0] > 23 || parts[1] > 59 || parts[2] > 60)
            return false;
        m_time = parts;
        m_timed = true;
        m_at = at;
        return true;
    }

    bool readNumber()
    {
        if (!m_timed && readTime())
            return true;
        const qsizetype from = m_at;
        while (m_at < m_text.size() && isDigit(m_text[m_at]))
            ++m_at;
        const qsizetype size = m_at - from;
        const int value = m_text.sliced(from, size).toInt();
        const char before = from > 0 ? m_text[from - 1] : '\0';
        constexpr int farthestZone = 1400;
        if (!m_west && size == 4 && value <= farthestZone && (before == '+' || before == '-')) {
            const int minutes = value / 100 * 60 + value % 100;
            m_west = before == '+' ? -minutes : minutes;
            return true;
        }
        if (size == 8 && m_year < 0 && m_month < 0 && m_day < 0) { // YYYYMMDD
            m_year = value / 10000;
            m_month = value % 10000 / 100 - 1;
            m_day = value % 100;
            return true;
        }
        if (m_dayNext && m_day < 0) {
            m_dayNext = false;
            if (value > 0 && value < 32) {
                m_day = value;
                return true;
            }
        }
        if (!m_dayNext && m_year < 0) {
            constexpr int centuries = 100, turn = 70;
            m_year = value >= centuries ? value : value + (value > turn ? 1900 : 2000);
            m_dayNext = m_day < 0;
            return true;
        }
        return false;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_weekday = false, m_timed = false, m_dayNext = true;
    int m_year = -1, m_month = -1, m_day = -1;
    std::array<int, 3> m_time{0, 0, 0};
    std::optional<int> m_west;
};

} // namespace

std::optional<QByteArray> curlDate(QByteArrayView text)
{
    const std::optional<QDateTime> date = DateReader(text).read();
    if (!date)
        return std::nullopt;
    return QLocale::c().toString(*date, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

} // namespace crosscheck::intake
