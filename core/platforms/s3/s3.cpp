#include "http/header.h"
#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "s3-install", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Nothing. With the AWS tool: aws s3api put-bucket-cors --bucket NAME --cors-configuration "
        "file://cors.json, the list inside {\"CORSRules\": …}.")};
const words::Sentence file{
    "s3-file", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "The bucket's page in the S3 console: Permissions, Cross-origin resource sharing (CORS)")};
const words::Sentence where{
    "s3-where", "platforms",
    QT_TRANSLATE_NOOP("platforms", "The whole of that field. Beside other rules: the first that fits origin, "
                                   "method and headers counts.")};
const words::Sentence reload{
    "s3-reload", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Nothing; it takes a few seconds. CloudFront in front keeps old answers "
                                   "until they are invalidated.")};

const words::Sentence whyOrigins{
    "why-s3-origins", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Compared letter by letter: no slash at the end. One star may stand for a part.")};
const words::Sentence whyMethods{
    "why-s3-methods", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Of GET, PUT, POST, DELETE and HEAD; S3 takes no others, and OPTIONS needs no entry.")};
const words::Sentence whyHeaders{
    "why-s3-headers", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Every header that a preflight asks for must be here; a presigned upload sends Content-Type and "
        "often x-amz-…. What isn't listed is refused whole, with 403.")};

const words::Sentence trapCache{
    "s3-cached-without-origin", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "An answer to a request without Origin (an img without crossorigin) has no CORS header and no "
        "Vary, and the browser's cache gives it to fetch() later. Load it with crossorigin from the start.")};
const words::Sentence trapCloudFront{
    "s3-cloudfront-forwards-origin", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "CloudFront passes Origin on only with an origin request policy such as CORS-S3Origin; without it "
        "the bucket never sees it.")};
const words::Sentence trapDenied{
    "s3-denied-without-headers", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "A wrong region, a missing object or an expired signature is answered with 301, 403 or 404, which "
        "the browser may report as CORS: ask for the address with curl first.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whyOrigins, &whyMethods, &whyHeaders};
    return list;
}

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html#cors-allowed-methods
Data data(const policy::Policy& policy)
{
    policy::Policy known = policy;
    known.methods.removeIf([](const QByteArray& method) {
        return !QList<QByteArray>{"GET", "PUT", "POST", "DELETE", "HEAD"}.contains(method);
    });
    if (known.methods.isEmpty())
        known.methods = {"GET"};
    Data data = dataOf(policy);
    data.lists["s3_methods"] = dataOf(known).lists["methods"];
    return data;
}

Platform::Guess recognise(const http::HeaderList& headers, QByteArrayView body)
{
    for (const http::Header& header : headers)
        if (http::sameName(header.name, "Server") && header.value == "AmazonS3")
            return {0.9, "Server: AmazonS3"};
    if (body.contains("<Code>AccessForbidden</Code><Message>CORSResponse"))
        return {0.9, "<Code>AccessForbidden</Code>"};
    return {};
}

} // namespace

Platform make_s3()
{
    Platform platform;
    platform.id = "s3";
    platform.name = QStringLiteral("Amazon S3");
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapCache, &trapCloudFront, &trapDenied});
    platform.recognise = recognise;
    platform.templates = "s3";
    platform.language = "json";
    platform.data = data;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
