#include "engines/page_notes.h"

#include "engines/chromium/policy_notes.h"
#include "engines/gecko/policy_notes.h"
#include "engines/webkit/policy_notes.h"

namespace crosscheck::engines {

namespace {

template <typename Add> QStringList noted(const QList<TextRow>& table, Add add)
{
    Lines lines(table);
    add(lines);
    return lines.all();
}

} // namespace

PageNotes pageNotes(Engine engine, const page::Environment& environment)
{
    const http::HeaderList& headers = environment.page.headers;
    if (headers.isEmpty())
        return {};
    switch (engine) {
    case Engine::Chromium: {
        const bool secure = url::isPotentiallyTrustworthy(environment.top);
        return {noted(chromiumTexts(), [&](Lines& lines) { chromiumPolicyNotes(headers, secure, lines); }),
                noted(chromiumTexts(), [&](Lines& lines) { chromiumInheritedNotes(headers, lines); }),
                {}};
    }
    case Engine::Gecko: {
        const QStringList notes = geckoPolicyNotes(headers, environment.top);
        PageNotes all{notes, notes, {}};
        for (const QByteArray& directive : environment.policies.directiveTexts())
            all.directives.append({directive, QString::fromUtf8(geckoDirective(directive, environment.top))});
        return all;
    }
    case Engine::WebKit: {
        const auto notes = [&](bool inherited) {
            return noted(webkitTexts(), [&](Lines& lines) {
                webkitPolicyNotes(environment.policies, headers, inherited, lines);
            });
        };
        return {notes(false), notes(true), {}};
    }
    case Engine::Standard:
        break;
    }
    return {};
}

} // namespace crosscheck::engines
