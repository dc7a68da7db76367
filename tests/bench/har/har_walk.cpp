// What reading costs at least: the file is loaded and walked to the same headers with simdjson's on-demand parser.
#include <simdjson.h>

#include <cstdio>

namespace od = simdjson::ondemand;

namespace {

size_t sum(od::array headers)
{
    size_t bytes = 0;
    for (auto header : headers) {
        od::object row = header.get_object();
        for (auto field : row) {
            const std::string_view key = field.unescaped_key();
            if (key == "name" || key == "value")
                bytes += std::string_view(field.value().get_string()).size();
        }
    }
    return bytes;
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2)
        return 2;
    simdjson::padded_string text = simdjson::padded_string::load(arguments[1]);
    od::parser parser;
    od::document document = parser.iterate(text);
    size_t entries = 0, bytes = 0;
    for (auto item : document["log"]["entries"]) {
        ++entries;
        od::object entry = item.get_object();
        for (auto field : entry) {
            const std::string_view key = field.unescaped_key();
            if (key != "request" && key != "response")
                continue;
            od::object half = field.value().get_object();
            for (auto part : half) {
                const std::string_view name = part.unescaped_key();
                if (name == "headers")
                    bytes += sum(part.value().get_array());
            }
        }
    }
    std::printf("%zu entries, %zu bytes of headers\n", entries, bytes);
    return 0;
}
