#include "facts/ids.h"
#include "intake/serverconfig/program.h"

namespace crosscheck::intake::serverconfig {

using namespace Qt::StringLiterals;
namespace id = facts::id;

namespace {

double fit(QByteArrayView start)
{
    const bool answers =
        holdsAny(start, {"new Response(", "Response.json(", "NextResponse", "NextApiResponse"});
    return answers &&
                   holdsAny(start, {"export default {", "Deno.serve(", "serve(async",
                                    "addEventListener('fetch'", "addEventListener(\"fetch\"",
                                    "export async function ", "export function GET", "export function POST",
                                    "export default async function", "export default function", "Bun.serve("})
               ? 0.89
               : 0;
}

// Cloudflare Workers, Deno, Supabase Edge Functions, Bun and Next.js: one function makes every answer, and nobody adds CORS headers
// or answers OPTIONS beside it.
// https://developers.cloudflare.com/workers/examples/cors-header-proxy/, https://supabase.com/docs/guides/functions/cors,
// https://nextjs.org/docs/app/api-reference/file-conventions/route#cors
QList<Shown> show(QByteArrayView text)
{
    Program program(text, Program::Comments::Slashes);
    program.add(id::configServer, QByteArray("fetch-handler"));
    const QString named = uR"((['"`])(?i:Access-Control-Allow-))"_s;
    const auto origin = program.find(named + uR"((?i:Origin)\1\s*[:,]\s*(['"`])([^'"`$]*)\2)"_s);
    const bool credentials = program.has(named + uR"((?i:Credentials)\1\s*[:,]\s*(['"`])true\2)"_s);
    if (origin.hasMatch())
        program.addSent(origin.captured(3), credentials ? u"true"_s : QString(), origin);
    if (!program.speaksOfCors())
        program.add(id::configNoCors, true);
    else
        program.add(id::configOptionsUnanswered, !program.has(uR"(\bOPTIONS\b)"_s));
    return program.shown;
}

} // namespace

Recogniser make_fetch_handler()
{
    return {"fetch-handler", fit, show};
}

} // namespace crosscheck::intake::serverconfig
