#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

// A rewrite of Next.js; a target of Vite's, webpack's, Angular's and http-proxy-middleware's; the bare line of Create React App's package.json; a line
// of Vite's without options.
const QString target =
    uR"(['"]?\btarget['"]?\s*:\s*(['"`])(https?://[^'"`\s]+)\1|['"]proxy['"]\s*:\s*(['"])(https?://[^'"\s]+)\3|['"]/[\w/-]*['"]\s*:\s*(['"])(https?://[^'"\s]+)\5|\bdestination['"]?\s*:\s*(['"`])(https?://[^'"`$\s]+)\7)"_s;

double fit(QByteArrayView start)
{
    if (!holdsAny(start, {"proxy", "Proxy", "rewrites"}) || !holdsAny(start, {"http://", "https://"}))
        return 0;
    const bool named =
        holdsAny(start, {"defineConfig", "devServer", "createProxyMiddleware", "\"proxy\":", "proxy: {",
                         "setupProxy", "changeOrigin", "vite.config", "rewrites"});
    if (!named)
        return 0;
    static const QRegularExpression line(target);
    if (!line.match(QString::fromLatin1(start)).hasMatch())
        return 0;
    // Such a file has Express's words, too.
    return start.contains("createProxyMiddleware") ? 0.905 : 0.89;
}

QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Slashes);
    if (program.has(uR"(\bdefineConfig\b|\bvite\b)"_s))
        program.add(id::configServer, QByteArray("vite-proxy"));
    else if (program.has(uR"(\bdevServer\b|\bwebpack\b)"_s))
        program.add(id::configServer, QByteArray("webpack-proxy"));
    const auto found = program.find(target);
    const QString address = found.captured(2) + found.captured(4) + found.captured(6) + found.captured(8);
    if (found.hasMatch())
        program.add(id::configProxyTarget, address.toLatin1(), found);
    return program.shown;
}

} // namespace

Recogniser make_dev_proxy()
{
    return {"dev-proxy", fit, show};
}

} // namespace crosscheck::intake::serverconfig
