#include "wizard/build.h"

namespace crosscheck::wizard {

namespace {
using words::Sentence;

constexpr Sentence originMatch{"wizard.origin.match", "wizard",
                               QT_TRANSLATE_NOOP("wizard", "Exactly your page's origin")};
constexpr Sentence originStar{"wizard.origin.star", "wizard", QT_TRANSLATE_NOOP("wizard", "*")};
constexpr Sentence originMissing{"wizard.origin.missing", "wizard",
                                 QT_TRANSLATE_NOOP("wizard", "It isn't there")};
constexpr Sentence originSlash{
    "wizard.origin.slash", "wizard",
    QT_TRANSLATE_NOOP("wizard", "Your page's origin with a slash or a path behind it")};
constexpr Sentence originScheme{
    "wizard.origin.scheme", "wizard",
    QT_TRANSLATE_NOOP("wizard", "The same with http in place of https, or the other way round")};
constexpr Sentence originPort{"wizard.origin.port", "wizard",
                              QT_TRANSLATE_NOOP("wizard", "The same with another port")};
constexpr Sentence originLoopbackName{
    "wizard.origin.loopback-name", "wizard",
    QT_TRANSLATE_NOOP("wizard", "127.0.0.1 where your page has localhost, or the other way round")};
constexpr Sentence originDefaultPort{"wizard.origin.default-port", "wizard",
                                     QT_TRANSLATE_NOOP("wizard", "The same with :80 or :443 written out")};
constexpr Sentence originWww{"wizard.origin.www", "wizard",
                             QT_TRANSLATE_NOOP("wizard", "The same with or without www")};
constexpr Sentence originCase{"wizard.origin.case", "wizard",
                              QT_TRANSLATE_NOOP("wizard", "The same in another case")};
constexpr Sentence originNull{"wizard.origin.null", "wizard", QT_TRANSLATE_NOOP("wizard", "null")};
constexpr Sentence originPattern{"wizard.origin.pattern", "wizard",
                                 QT_TRANSLATE_NOOP("wizard", "A pattern with a star in it")};
constexpr Sentence originLines{"wizard.origin.lines", "wizard",
                               QT_TRANSLATE_NOOP("wizard", "The header stands there twice")};
constexpr Sentence originList{"wizard.origin.list", "wizard",
                              QT_TRANSLATE_NOOP("wizard", "Several values in one line")};
constexpr Sentence originEmpty{"wizard.origin.empty", "wizard",
                               QT_TRANSLATE_NOOP("wizard", "Nothing: the header has no value")};
constexpr Sentence originPlaceholder{
    "wizard.origin.placeholder", "wizard",
    QT_TRANSLATE_NOOP("wizard", "A placeholder such as $http_origin or undefined")};
constexpr Sentence originInvalid{"wizard.origin.invalid", "wizard",
                                 QT_TRANSLATE_NOOP("wizard", "Something that is no origin")};
constexpr Sentence originOther{"wizard.origin.other", "wizard",
                               QT_TRANSLATE_NOOP("wizard", "Another site's origin")};
} // namespace

QList<ChoiceRow> originChoices(const char* ifMatch, const char* ifStar, const char* ifMissing)
{
    return {{"match", &originMatch, bytes("match"), ifMatch},
            {"star", &originStar, bytes("star"), ifStar},
            {"missing", &originMissing, bytes("missing"), ifMissing},
            {"slash", &originSlash, bytes("slash"), "leaf.slash"},
            {"scheme", &originScheme, bytes("scheme"), "leaf.scheme"},
            {"port", &originPort, bytes("port"), "leaf.port"},
            {"loopback-name", &originLoopbackName, bytes("loopback-name"), "leaf.loopback-name"},
            {"default-port", &originDefaultPort, bytes("default-port"), "leaf.default-port"},
            {"www", &originWww, bytes("www"), "leaf.www"},
            {"case", &originCase, bytes("case"), "leaf.case"},
            {"null", &originNull, bytes("null"), "leaf.null"},
            {"pattern", &originPattern, bytes("pattern"), "leaf.pattern"},
            {"lines", &originLines, bytes("lines"), "leaf.lines"},
            {"list", &originList, bytes("list"), "leaf.list"},
            {"empty", &originEmpty, bytes("empty"), "leaf.empty"},
            {"placeholder", &originPlaceholder, bytes("placeholder"), "leaf.placeholder"},
            {"invalid", &originInvalid, bytes("invalid"), "leaf.invalid"},
            {"other", &originOther, bytes("other"), "leaf.other"}};
}

} // namespace crosscheck::wizard
