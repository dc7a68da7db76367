#include "intake/curl/windows_words.h"

namespace crosscheck::intake {

QList<Word> windowsWords(const CmdLine& line, qsizetype end, std::optional<qsizetype>& open)
{
    QList<Word> words;
    const QByteArray& text = line.bytes;
    const auto origin = [&line, end](qsizetype at) {
        return at < line.origins.size() ? line.origins.at(at) : end;
    };
    const auto isBlank = [&text](qsizetype at) { return text.at(at) == ' ' || text.at(at) == '\t'; };
    for (qsizetype i = 0; i < text.size();) {
        while (i < text.size() && isBlank(i))
            ++i;
        if (i >= text.size())
            break;
        Word word;
        word.begin = origin(i);
        bool quoted = false;
        qsizetype opened = i;
        for (; i < text.size() && (quoted || !isBlank(i)); ++i) {
            qsizetype slashes = 0;
            while (i < text.size() && text.at(i) == '\\') {
                ++slashes;
                ++i;
            }
            const bool quote = i < text.size() && text.at(i) == '"';
            word.text += QByteArray(quote ? slashes / 2 : slashes, '\\');
            if (!quote) {
                if (i < text.size() && (quoted || !isBlank(i)))
                    word.text += text.at(i);
                else
                    --i;
                continue;
            }
            if (slashes % 2 == 1) {
                word.text += '"';
            } else if (quoted && i + 1 < text.size() && text.at(i + 1) == '"') {
                word.text += '"';
                ++i;
            } else {
                quoted = !quoted;
                opened = i;
            }
        }
        word.end = origin(qMin(i, text.size() - 1));
        if (quoted)
            open = origin(opened);
        words.append(word);
    }
    return words;
}

} // namespace crosscheck::intake
