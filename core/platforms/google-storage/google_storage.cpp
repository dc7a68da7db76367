#include "http/header.h"
#include "platforms/template.h"
#include "platforms/whys.h"

namespace crosscheck::platforms {

namespace {

const words::Sentence install{
    "google-storage-install", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "The gcloud tool, or Cloud Shell in the console: buckets have no form for it.")};
const words::Sentence file{
    "google-storage-file", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "cors.json; then gcloud storage buckets update gs://NAME --cors-file=cors.json")};
const words::Sentence where{"google-storage-where", "platforms",
                            QT_TRANSLATE_NOOP("platforms",
                                              "The whole file. It takes the place of what the bucket had; "
                                              "Firebase's buckets too (gs://PROJECT.appspot.com "
                                              "or gs://PROJECT.firebasestorage.app).")};
const words::Sentence reload{
    "google-storage-reload", "platforms",
    QT_TRANSLATE_NOOP("platforms",
                      "Nothing; browsers keep an old preflight for as long as its maxAgeSeconds said.")};

const words::Sentence whyOrigins{
    "why-google-storage-origins", "platforms",
    QT_TRANSLATE_NOOP("platforms", "Compared letter by letter: no slash at the end, and a star only alone.")};
const words::Sentence whyHeaders{
    "why-google-storage-headers", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Both in one list: the headers that a page may set, and those of the answer that it may read.")};

const words::Sentence trapAddress{
    "google-storage-authenticated-address", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "The bucket's settings hold for storage.googleapis.com; storage.cloud.google.com (the authenticated "
        "address) never answers with CORS headers.")};
const words::Sentence trapRules{
    "firebase-rules-are-not-cors", "platforms",
    QT_TRANSLATE_NOOP(
        "platforms",
        "Firebase's security rules are another matter: they decide who may read, not which page may.")};

const QList<const words::Sentence*>& whys()
{
    static const QList<const words::Sentence*> list =
        commonWhys() + QList<const words::Sentence*>{&whyOrigins, &whyHeaders};
    return list;
}

// https://cloud.google.com/storage/docs/cors-configurations
Data data(const policy::Policy& policy)
{
    policy::Policy both = policy;
    both.requestHeaders += policy.exposeHeaders;
    Data data = dataOf(policy);
    data.lists["both"] = dataOf(both).lists["headers"];
    return data;
}

Platform::Guess recognise(const http::HeaderList& headers, QByteArrayView)
{
    for (const http::Header& header : headers)
        if (http::sameName(header.name, "x-goog-hash") || http::sameName(header.name, "x-guploader-uploadid"))
            return {0.9, header.name};
    return {};
}

} // namespace

Platform make_google_storage()
{
    Platform platform;
    platform.id = "google-storage";
    platform.name = QStringLiteral("Google Cloud Storage");
    platform.install = {&install, {}};
    platform.file = {&file, {}};
    platform.where = {&where, {}};
    platform.reload = {&reload, {}};
    platform.traps = trapsOf({&trapAddress, &trapRules});
    platform.recognise = recognise;
    platform.templates = "google-storage";
    platform.language = "json";
    platform.data = data;
    platform.whys = whys;
    return platform;
}

} // namespace crosscheck::platforms
