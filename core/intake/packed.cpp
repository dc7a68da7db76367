#include "intake/packed.h"

#include <zlib.h>

namespace crosscheck::intake {

namespace {

/// zlib's stream, ended with its scope.
class Inflater
{
public:
    Inflater()
    {
        constexpr int gzipToo = 32;
        m_open = inflateInit2(&m_stream, MAX_WBITS + gzipToo) == Z_OK;
    }
    ~Inflater()
    {
        if (m_open)
            inflateEnd(&m_stream);
    }
    Q_DISABLE_COPY_MOVE(Inflater)

    std::optional<QByteArray> all(QByteArrayView bytes, qsizetype most)
    {
        constexpr qsizetype piece = qsizetype(1) << 20;
        QByteArray out;
        qsizetype given = 0, kept = 0;
        bool goesOn = m_open;
        while (goesOn) {
            if (m_stream.avail_in == 0) {
                const qsizetype next = qMin(piece, bytes.size() - given);
                // zlib's own type: it writes nothing there.
                m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data() + given));
                m_stream.avail_in = uInt(next);
                given += next;
            }
            if (kept > most)
                return std::nullopt;
            if (out.size() - kept < piece)
                out.resize(qMax(out.size() * 2, kept + piece));
            m_stream.next_out = reinterpret_cast<Bytef*>(out.data() + kept);
            m_stream.avail_out = uInt(qMin(out.size() - kept, piece));
            const uInt before = m_stream.avail_out;
            const int said = inflate(&m_stream, Z_NO_FLUSH);
            kept += before - m_stream.avail_out;
            // Several that were packed by themselves may stand behind each other.
            const bool more = m_stream.avail_in > 0 || given < bytes.size();
            goesOn = said == Z_STREAM_END ? more && inflateReset(&m_stream) == Z_OK : said == Z_OK;
            if (said == Z_OK && !more && m_stream.avail_out > 0)
                goesOn = false; // it was cut here
        }
        out.truncate(kept);
        return kept == 0 || kept > most ? std::nullopt : std::optional(out);
    }

private:
    z_stream m_stream = {};
    bool m_open = false;
};

} // namespace

bool isPacked(QByteArrayView bytes)
{
    if (bytes.startsWith("\x1F\x8B\x08"))
        return true;
    // RFC 1950 section 2.2: the method and the window, then one of four levels; the second one's "x^" begins a text as well.
    return bytes.startsWith("\x78\x01") || bytes.startsWith("\x78\x9C") || bytes.startsWith("\x78\xDA");
}

std::optional<QByteArray> unpacked(QByteArrayView bytes, qsizetype most)
{
    return isPacked(bytes) ? Inflater().all(bytes, most) : std::nullopt;
}

} // namespace crosscheck::intake
