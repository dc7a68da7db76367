#pragma once

#include <QByteArrayView>

namespace crosscheck::engines {

/// Whether a word behind `sandbox` is a flag that there is, in any case
/// (https://html.spec.whatwg.org/multipage/browsers.html#parse-a-sandboxing-directive). Firefox and WebKit know those of the standard; of
/// WebKit this is unverified but for one word that is none (last-page-29-xhr).
bool isSandboxFlag(QByteArrayView word);

} // namespace crosscheck::engines
