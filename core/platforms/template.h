#pragma once

#include "platforms/platform.h"

#include <QMap>

#include <variant>

namespace crosscheck::platforms {

/// What a template can name: texts ({{name}}), flags and lists ({{#name}}…{{/name}}, {{^name}}…{{/name}}).
struct Data
{
    QMap<QByteArray, QByteArray> texts;
    QMap<QByteArray, bool> flags;
    QMap<QByteArray, QList<Data>> lists;
};

/// What every platform's templates can name of a policy:
///   texts  path, upstream, max_age, methods_joined, headers_joined, expose_joined (", " between), regex_union (of the
///          patterns), rules_union (of origins and patterns), both without anchors; path_regex (anchored at the beginning)
///   flags  any, depends (not any), credentials, has_path (not "/"), has_upstream, upstream_tls, has_methods, has_headers, has_expose,
///          has_patterns, has_origins, private_network, dollar (a name holds "$")
///   lists  origins, patterns, rules (both): value, regex (anchored), body (without its anchors), comma (", ", not behind the last);
///          methods, headers, expose: value, comma; headers also regex, and the flag odd: holds a character of patterns
/// Duplicates are gone; the three safelisted methods stand in `safe_methods` as well.
Data dataOf(const policy::Policy& policy);

struct TemplateError
{
    QString what; ///< English; a fault of the template or a value that its language cannot hold
    bool operator==(const TemplateError&) const = default;
};

/// Fills a template in. Its form is mustache (https://mustache.github.io/mustache.5.html) with these rules:
/// - the first line is {{! escaper: NAME }}, a name of escape.h; {{{…}}} and {{&…}} are errors;
/// - a line that holds nothing but {{>name}} takes in another template of the same folder ({{>other/name}}: of another), with its
///   indentation;
/// - "⟵ id" at the end of a line is not part of it but names the sentence that says why the line is there; "⟵! id" also
///   makes it essential. The ids are those of `whys`.
std::variant<Configuration, TemplateError> fill(QByteArrayView name, const QByteArray& language,
                                                const Data& data, const QList<const words::Sentence*>& whys);

/// The templates that are compiled in; empty where there is none of that name.
QByteArrayView templateText(QByteArrayView name);
QList<QByteArray> templateNames();

} // namespace crosscheck::platforms
