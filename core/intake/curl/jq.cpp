#include "intake/curl/jq_filter.h"

namespace crosscheck::intake {

namespace {

struct JqOptions
{
    QHash<QByteArray, Json> variables;
    QByteArray filter;
    bool alone = false, compact = false, raw = false, joined = false, rawInput = false, slurp = false;
};

/// None where an option is not followed here.
std::optional<JqOptions> optionsOf(const QList<QByteArray>& words)
{
    JqOptions options;
    bool filter = false;
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QByteArray& word = words.at(i);
        if ((word == "--arg" || word == "--argjson") && i + 2 < words.size()) {
            qsizetype at = 0;
            const QByteArray value = words.at(i + 2);
            const std::optional<Json> read =
                word == "--arg" ? std::optional(Json::ofText(value)) : Json::read(value, at);
            if (!read)
                return std::nullopt;
            options.variables.insert(words.at(i + 1), *read);
            i += 2;
        } else if (word.startsWith("--")) {
            static const QHash<QByteArray, char> names{{"--null-input", 'n'},       {"--compact-output", 'c'},
                                                       {"--raw-output", 'r'},       {"--join-output", 'j'},
                                                       {"--raw-input", 'R'},        {"--slurp", 's'},
                                                       {"--monochrome-output", 'M'}};
            const char letter = names.value(word, '\0');
            if (letter == '\0')
                return std::nullopt;
            options.alone |= letter == 'n';
            options.compact |= letter == 'c';
            options.raw |= letter == 'r' || letter == 'j';
            options.joined |= letter == 'j';
            options.rawInput |= letter == 'R';
            options.slurp |= letter == 's';
        } else if (word.size() > 1 && word.startsWith('-')) {
            for (const char letter : word.mid(1)) {
                if (!QByteArrayView("ncrjRsMCe").contains(letter) || letter == 'C')
                    return std::nullopt;
                options.alone |= letter == 'n';
                options.compact |= letter == 'c';
                options.raw |= letter == 'r' || letter == 'j';
                options.joined |= letter == 'j';
                options.rawInput |= letter == 'R';
                options.slurp |= letter == 's';
            }
        } else if (!filter) {
            options.filter = word;
            filter = true;
        } else {
            return std::nullopt; // a file
        }
    }
    return options;
}

/// What the filter gets, one after the other; none where it is no JSON.
std::optional<QList<Json>> inputsOf(const JqOptions& options, const std::optional<QByteArray>& input)
{
    if (options.alone)
        return QList<Json>{Json()};
    if (!input || input->startsWith('@'))
        return std::nullopt;
    QList<Json> inputs;
    if (options.rawInput) {
        const QByteArray whole = input->endsWith('\n') ? input->chopped(1) : *input;
        for (const QByteArray& line : options.slurp ? QList<QByteArray>{*input} : whole.split('\n'))
            inputs.append(Json::ofText(line));
        return inputs;
    }
    qsizetype at = 0;
    while (at < input->size() && !QByteArrayView(*input).sliced(at).trimmed().isEmpty()) {
        const std::optional<Json> value = Json::read(*input, at);
        if (!value)
            return std::nullopt;
        inputs.append(*value);
    }
    Json list;
    list.kind = Json::Kind::List;
    list.items = inputs;
    return options.slurp ? QList<Json>{list} : inputs;
}

} // namespace

std::optional<QByteArray> jqOutput(const QList<QByteArray>& words, const std::optional<QByteArray>& input)
{
    const std::optional<JqOptions> options = optionsOf(words);
    const std::optional<QList<Json>> inputs = options ? inputsOf(*options, input) : std::nullopt;
    if (!inputs)
        return std::nullopt;
    QByteArray out;
    for (const Json& one : *inputs) {
        const std::optional<QList<Json>> made =
            JqFilter(options->filter.isEmpty() ? "." : options->filter, options->variables).run(one);
        if (!made)
            return std::nullopt;
        for (const Json& value : *made)
            out += (options->raw && value.kind == Json::Kind::Text ? value.text
                                                                   : value.written(options->compact)) +
                   (options->joined ? "" : "\n");
    }
    return out;
}

} // namespace crosscheck::intake
