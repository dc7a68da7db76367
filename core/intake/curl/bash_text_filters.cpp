#include "intake/curl/bash.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

namespace crosscheck::intake {

namespace {

using Arguments = QList<QByteArray>;

/// The lines of a text, without their ends.
QList<QByteArray> linesOf(const QByteArray& text)
{
    QList<QByteArray> lines = text.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

QByteArray joined(const QList<QByteArray>& lines)
{
    QByteArray out;
    for (const QByteArray& line : lines)
        out += line + '\n';
    return out;
}

/// Options with values, glued or apart, long ones behind =; "" names what is no option. None where one isn't in `known`.
std::optional<QHash<QByteArray, QByteArray>> optionsOf(const Arguments& words,
                                                       const QHash<QByteArray, bool>& known)
{
    QHash<QByteArray, QByteArray> found;
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QByteArray& word = words.at(i);
        const qsizetype equals = word.startsWith("--") ? word.indexOf('=') : -1;
        const QByteArray name = equals > 0              ? word.first(equals)
                                : word.startsWith("--") ? word
                                                        : word.first(qMin<qsizetype>(2, word.size()));
        if (!word.startsWith('-') || word == "-") {
            if (found.contains("") && word != "-")
                return std::nullopt;
            if (word != "-")
                found.insert("", word);
            continue;
        }
        const auto option = known.constFind(name);
        if (option == known.constEnd())
            return std::nullopt;
        if (!*option) {
            found.insert(name, {});
            if (word.size() > 2 && !word.startsWith("--"))
                return std::nullopt;
        } else if (equals > 0 || (word.size() > 2 && !word.startsWith("--"))) {
            found.insert(name, word.mid(equals > 0 ? equals + 1 : 2));
        } else if (i + 1 < words.size()) {
            found.insert(name, words.at(++i));
        } else {
            return std::nullopt;
        }
    }
    return found;
}

/// Whether a list such as 1,3-5,7- holds a number.
std::optional<bool> holds(const QByteArray& list, qsizetype number)
{
    for (const QByteArray& range : list.split(',')) {
        const qsizetype dash = range.indexOf('-');
        bool ok = true, also = true;
        const qsizetype from = dash == 0 ? 1 : (dash < 0 ? range : range.first(dash)).toLongLong(&ok);
        const QByteArray last = dash < 0 ? range : range.mid(dash + 1);
        const qsizetype to = last.isEmpty() ? number : last.toLongLong(&also);
        if (!ok || !also)
            return std::nullopt;
        if (number >= from && number <= to)
            return true;
    }
    return false;
}

/// cut -d X -f LIST, cut -c LIST.
std::optional<QByteArray> cut(const Arguments& words, const QByteArray& input)
{
    const auto options = optionsOf(words, {{"-d", true},
                                           {"-f", true},
                                           {"-c", true},
                                           {"-b", true},
                                           {"-s", false},
                                           {"--delimiter", true},
                                           {"--fields", true}});
    if (!options || options->contains(""))
        return std::nullopt;
    const QByteArray fields = options->value("-f", options->value("--fields"));
    const QByteArray places = options->value("-c", options->value("-b"));
    const QByteArray mark = options->value("-d", options->value("--delimiter", "\t"));
    if (fields.isEmpty() == places.isEmpty() || mark.size() != 1)
        return std::nullopt;
    QList<QByteArray> out;
    for (const QByteArray& line : linesOf(input)) {
        if (!fields.isEmpty() && !line.contains(mark)) {
            if (!options->contains("-s"))
                out.append(line);
            continue;
        }
        const QList<QByteArray> pieces = fields.isEmpty() ? QList<QByteArray>() : line.split(mark.at(0));
        QList<QByteArray> taken;
        QByteArray characters;
        for (qsizetype i = 0; i < (fields.isEmpty() ? line.size() : pieces.size()); ++i) {
            const std::optional<bool> wanted = holds(fields.isEmpty() ? places : fields, i + 1);
            if (!wanted ||
                (fields.isEmpty() && uchar(line.at(i)) > 0x7F)) // one counts characters, another bytes
                return std::nullopt;
            if (*wanted && fields.isEmpty())
                characters += line.at(i);
            else if (*wanted)
                taken.append(pieces.at(i));
        }
        out.append(fields.isEmpty() ? characters : taken.join(mark));
    }
    return joined(out);
}

/// head and tail by lines (-n 2, -2, -n +2) or bytes (-c 5).
std::optional<QByteArray> ends(const Arguments& words, const QByteArray& input)
{
    Arguments plain = words;
    static const QRegularExpression short_(QStringLiteral("^-\\d+$"));
    for (QByteArray& word : plain) {
        if (short_.match(QString::fromLatin1(word)).hasMatch())
            word = "-n" + word.mid(1);
    }
    const auto options = optionsOf(plain, {{"-n", true}, {"-c", true}, {"--lines", true}, {"--bytes", true}});
    if (!options || options->contains(""))
        return std::nullopt;
    const bool head = words.first() == "head";
    const QByteArray bytes = options->value("-c", options->value("--bytes"));
    const QByteArray count = bytes.isEmpty() ? options->value("-n", options->value("--lines", "10")) : bytes;
    bool ok = false;
    const qsizetype number = count.toLongLong(&ok);
    const bool from = !head && count.startsWith('+');
    if (!ok || (from && number < 1))
        return std::nullopt;
    const QList<QByteArray> lines = linesOf(input);
    const qsizetype all = bytes.isEmpty() ? lines.size() : input.size();
    const qsizetype taken = head   ? (number < 0 ? all + number : number)
                            : from ? all - number + 1
                                   : qAbs(number);
    const qsizetype size = qBound(qsizetype(0), taken, all);
    if (!bytes.isEmpty())
        return head ? input.first(size) : input.last(size);
    QByteArray out = joined(head ? lines.first(size) : lines.last(size));
    const bool last = size > 0 && (!head || size == all);
    if (last && !input.endsWith('\n'))
        out.chop(1);
    return out;
}

/// awk '{print $1 ":" $NF}', with -F, with NR==1 in front.
std::optional<QByteArray> awk(const Arguments& words, const QByteArray& input)
{
    const auto options = optionsOf(words, {{"-F", true}});
    static const QRegularExpression program(QStringLiteral(
        R"re(^\s*(?:NR\s*==\s*(\d+)\s*)?\{\s*print\b\s*((?:\$\d+|\$NF|"[^"\\]*"|,|\s)*)\}\s*$)re"));
    static const QRegularExpression item(QStringLiteral(R"re(\$(\d+|NF)|"([^"\\]*)"|(,))re"));
    if (!options || !options->contains(""))
        return std::nullopt;
    const auto match = program.match(QString::fromUtf8(options->value("")));
    const QByteArray mark = options->value("-F", " ");
    if (!match.hasMatch() || mark.size() != 1 ||
        (mark != " " && QByteArrayView("\\^$.[]|()*+?").contains(mark.at(0)) && mark != "." && mark != "|"))
        return std::nullopt;
    QList<QByteArray> out;
    qsizetype number = 0;
    for (const QByteArray& line : linesOf(input)) {
        if (match.capturedLength(1) > 0 && ++number != match.captured(1).toLongLong())
            continue;
        const QByteArray simple = line.simplified();
        const QList<QByteArray> pieces = mark == " "
                                             ? (simple.isEmpty() ? QList<QByteArray>() : simple.split(' '))
                                             : line.split(mark.at(0));
        QByteArray written;
        for (const auto& one : item.globalMatch(match.captured(2))) {
            const QString field = one.captured(1);
            const qsizetype place = field == u"NF" ? pieces.size() : field.toLongLong();
            written += one.capturedLength(3) > 0 ? QByteArray(" ")
                       : field.isEmpty()         ? one.captured(2).toUtf8()
                       : place == 0              ? line
                       : place <= pieces.size()  ? pieces.at(place - 1)
                                                 : QByteArray();
        }
        out.append(match.captured(2).trimmed().isEmpty() ? line : written);
    }
    return joined(out);
}

std::optional<QCryptographicHash::Algorithm> algorithm(QByteArray name)
{
    static const QHash<QByteArray, QCryptographicHash::Algorithm> names{
        {"md5", QCryptographicHash::Md5},       {"sha1", QCryptographicHash::Sha1},
        {"sha224", QCryptographicHash::Sha224}, {"sha256", QCryptographicHash::Sha256},
        {"sha384", QCryptographicHash::Sha384}, {"sha512", QCryptographicHash::Sha512}};
    const auto found = names.constFind(name);
    return found == names.constEnd() ? std::nullopt : std::optional(*found);
}

/// sha256sum, md5sum, shasum -a 256: of what they read.
std::optional<QByteArray> sum(const Arguments& words, const QByteArray& input)
{
    QByteArray name = words.first().chopped(3);
    const bool perl = words.first() == "shasum";
    if (perl) {
        const auto options = optionsOf(words, {{"-a", true}});
        if (!options || options->contains(""))
            return std::nullopt;
        name = "sha" + options->value("-a", "1");
    } else if (words.size() > 2 || (words.size() == 2 && words.at(1) != "-")) {
        return std::nullopt;
    }
    const auto how = algorithm(name);
    return how ? std::optional(QCryptographicHash::hash(input, *how).toHex() + "  -\n") : std::nullopt;
}

/// openssl dgst -sha256 -hmac KEY, openssl sha256, openssl base64. What it writes in front of the digest differs from one version to
/// the next, but not what stands behind its last blank: OpenSSL 3's is taken.
std::optional<QByteArray> openssl(const Arguments& words, const QByteArray& input)
{
    if (words.size() < 2)
        return std::nullopt;
    const QByteArray command = words.at(1);
    if (command == "base64" || command == "enc") {
        const QList<QByteArray> rest = words.mid(2);
        const bool decodes = rest.contains("-d"), one = rest.contains("-A");
        for (const QByteArray& word : rest) {
            if (word != "-d" && word != "-e" && word != "-A" && word != "-base64" && word != "-a")
                return std::nullopt;
        }
        if (command == "enc" && !rest.contains("-base64") && !rest.contains("-a"))
            return std::nullopt;
        if (decodes)
            return QByteArray::fromBase64(input);
        const QByteArray all = input.toBase64();
        QByteArray out;
        constexpr qsizetype width = 64;
        for (qsizetype at = 0; at < all.size() && !one; at += width)
            out += all.mid(at, width) + '\n';
        return one ? all : out;
    }
    std::optional<QCryptographicHash::Algorithm> how =
        command == "dgst" ? std::optional(QCryptographicHash::Sha256) : algorithm(command);
    QByteArray key, name = command == "dgst" ? QByteArray("sha256") : command;
    bool keyed = false, binary = false, hex = false, reversed = false;
    for (qsizetype i = 2; i < words.size() && how; ++i) {
        const QByteArray& word = words.at(i);
        const bool takes = i + 1 < words.size();
        if (word == "-hmac" && takes) {
            key = words.at(++i);
            keyed = true;
        } else if (word == "-mac" && takes && words.at(i + 1).toUpper() == "HMAC") {
            ++i;
        } else if (word == "-macopt" && takes && words.at(i + 1).startsWith("hexkey:")) {
            key = QByteArray::fromHex(words.at(++i).mid(7));
            keyed = true;
        } else if (word == "-macopt" && takes && words.at(i + 1).startsWith("key:")) {
            key = words.at(++i).mid(4);
            keyed = true;
        } else if (word == "-binary") {
            binary = true;
        } else if (word == "-hex") {
            hex = true;
        } else if (word == "-r") {
            reversed = true;
        } else {
            name = word.mid(1);
            how = word.startsWith('-') ? algorithm(name) : std::nullopt;
        }
    }
    if (!how)
        return std::nullopt;
    const QByteArray digest =
        keyed ? QMessageAuthenticationCode::hash(input, key, *how) : QCryptographicHash::hash(input, *how);
    if (binary && !hex)
        return digest;
    const QByteArray label =
        name.startsWith("sha") && name != "sha1" ? "SHA2-" + name.mid(3) : name.toUpper();
    return reversed ? digest.toHex() + " *stdin\n" : label + "(stdin)= " + digest.toHex() + '\n';
}

/// xxd -p, xxd -r -p.
std::optional<QByteArray> xxd(const Arguments& words, const QByteArray& input)
{
    const auto options = optionsOf(words, {{"-p", false}, {"-r", false}, {"-c", true}});
    if (!options || options->contains("") || !options->contains("-p"))
        return std::nullopt;
    if (options->contains("-r"))
        return QByteArray::fromHex(input);
    const qsizetype columns = options->value("-c", "30").toLongLong();
    const QByteArray all = input.toHex();
    QByteArray out;
    for (qsizetype at = 0; at<all.size(); at += columns> 0 ? columns * 2 : all.size())
        out += all.mid(at, columns > 0 ? columns * 2 : -1) + '\n';
    return out;
}

std::optional<QByteArray> sorted(const Arguments& words, const QByteArray& input)
{
    const auto options = optionsOf(words, {{"-u", false}, {"-r", false}});
    if (!options || options->contains(""))
        return std::nullopt;
    QList<QByteArray> lines = linesOf(input);
    std::sort(lines.begin(), lines.end());
    if (options->contains("-u"))
        lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    if (options->contains("-r"))
        std::reverse(lines.begin(), lines.end());
    return joined(lines);
}

/// paste -s: all lines as one; "-sd," is two options.
std::optional<QByteArray> pasted(const Arguments& words, const QByteArray& input)
{
    Arguments apart = words;
    for (qsizetype i = 1; i < apart.size(); ++i) {
        if (apart.at(i).startsWith("-s") && apart.at(i).size() > 2) {
            apart.insert(i + 1, '-' + apart.at(i).mid(2));
            apart[i] = "-s";
        }
    }
    const auto options = optionsOf(apart, {{"-s", false}, {"-d", true}});
    if (!options || !options->contains("-s") || options->contains("") ||
        options->value("-d", "\t").size() != 1)
        return std::nullopt;
    return linesOf(input).join(options->value("-d", "\t")) + '\n';
}

/// rev: each line from behind.
std::optional<QByteArray> reversed(const Arguments& words, const QByteArray& input)
{
    QList<QByteArray> lines = linesOf(input);
    for (QByteArray& line : lines) {
        if (std::any_of(line.begin(), line.end(), [](char c) { return uchar(c) > 0x7F; }))
            return std::nullopt;
        std::reverse(line.begin(), line.end());
    }
    return words.size() == 1 ? std::optional(joined(lines)) : std::nullopt;
}

/// wc -c, wc -l, wc -w of what it reads.
std::optional<QByteArray> countOf(const Arguments& words, const QByteArray& input)
{
    if (words.size() != 2)
        return std::nullopt;
    const QByteArray& option = words.at(1);
    const QByteArray simple = input.simplified();
    const qsizetype count = option == "-c"   ? input.size()
                            : option == "-l" ? input.count('\n')
                            : option == "-w" ? (simple.isEmpty() ? 0 : simple.count(' ') + 1)
                            : option == "-m" ? QString::fromUtf8(input).toUcs4().size()
                                             : -1;
    return count < 0 ? std::nullopt : std::optional(QByteArray::number(count) + '\n');
}

} // namespace

std::optional<QByteArray> textFilterOutput(const QList<QByteArray>& words, const QByteArray& input)
{
    using Filter = std::optional<QByteArray> (*)(const Arguments&, const QByteArray&);
    static const QHash<QByteArray, Filter> filters{
        {"cut", cut},         {"head", ends},   {"tail", ends},     {"awk", awk},       {"gawk", awk},
        {"mawk", awk},        {"sort", sorted}, {"wc", countOf},    {"rev", reversed},  {"xxd", xxd},
        {"openssl", openssl}, {"sha1sum", sum}, {"sha224sum", sum}, {"sha256sum", sum}, {"sha384sum", sum},
        {"sha512sum", sum},   {"md5sum", sum},  {"paste", pasted},  {"shasum", sum},    {"sed", sedOutput}};
    const auto filter = filters.constFind(words.first());
    return filter == filters.constEnd() ? std::nullopt : (*filter)(words, input);
}

std::optional<QByteArray> pathOutput(const QList<Word>& words)
{
    const bool base = words.first().text == "basename";
    if (words.size() < 2 || words.size() > (base ? 3 : 2) || words.at(1).text.startsWith('-'))
        return std::nullopt;
    QByteArray path = words.at(1).text;
    while (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    const qsizetype slash = path.lastIndexOf('/');
    if (!base)
        return (slash < 0 ? QByteArray(".") : slash == 0 ? QByteArray("/") : path.first(slash)) + '\n';
    QByteArray name = path == "/" ? path : path.mid(slash + 1);
    if (words.size() == 3 && name.endsWith(words.at(2).text) && name != words.at(2).text)
        name.chop(words.at(2).text.size());
    return name + '\n';
}

} // namespace crosscheck::intake
