#include "fetch/headers.h"
#include "page/request_builder.h"

namespace crosscheck::page {

using fetch::Credentials;
using fetch::Mode;
using fetch::Symptom;

namespace {

using words::Sentence;
constexpr Sentence emptyUrl{"prepare.empty-url", "page",
                            QT_TRANSLATE_NOOP("page", "The element names nothing that could be loaded.")};
constexpr Sentence untrustedAddress{
    "prepare.trusted-types", "page",
    QT_TRANSLATE_NOOP(
        "page", "The page's policy takes no string for a script's address: a trusted type has to be made "
                "of it.")};
constexpr Sentence workerElsewhere{
    "prepare.worker", "page",
    QT_TRANSLATE_NOOP("page", "A worker's script must have the page's own origin.")};

} // namespace

bool RequestBuilder::wantsTrustedAddress()
{
    if (!m_environment.policies.wantsTrustedScripts())
        return false;
    m_recorder.at("trusted-types.1");
    throwing("trusted-types", m_given.url, fetch::Because(untrustedAddress));
    return true;
}

void RequestBuilder::buildWorker()
{
    if (wantsTrustedAddress())
        return;
    m_out.request.mode = Mode::SameOrigin;
    m_out.request.destination = "worker";
    const bool same = url::isSameOrigin(m_out.request.url, m_out.request.origin);
    const bool local = m_out.request.url.scheme == "data"_b || m_out.request.url.scheme == "blob"_b;
    if (!same && m_profile.loads.workerThrowsCrossOrigin && !local) {
        m_recorder.at("worker-constructor.5").departing("workerThrowsCrossOrigin");
        throwing("worker-cross-origin", m_out.request.url.href(), fetch::Because(workerElsewhere),
                 Symptom::SameOriginMode);
    }
}

void RequestBuilder::buildElement()
{
    const bool runs = m_given.initiator == Initiator::Script || m_given.initiator == Initiator::ScriptModule;
    if (runs && wantsTrustedAddress())
        return;
    static constexpr struct
    {
        Initiator initiator;
        QByteArrayView destination;
    } destinations[] = {
        {Initiator::Img, "image"_b},           {Initiator::Webgl, "image"_b},
        {Initiator::Script, "script"_b},       {Initiator::ScriptModule, "script"_b},
        {Initiator::Import, "script"_b},       {Initiator::Stylesheet, "style"_b},
        {Initiator::Media, "audio"_b},         {Initiator::Track, "track"_b},
        {Initiator::Font, "font"_b},           {Initiator::FontCss, "font"_b},
        {Initiator::CssMask, "image"_b},       {Initiator::CssShape, "image"_b},
        {Initiator::CssBackground, "image"_b}, {Initiator::SvgUse, "image"_b},
    };
    for (const auto& row : destinations) {
        if (row.initiator == m_given.initiator)
            m_out.request.destination =
                QByteArray::fromRawData(row.destination.data(), row.destination.size());
    }
    if (m_given.initiator == Initiator::Preload)
        m_out.request.destination = m_given.as == "fetch"_b || m_given.as == "prefetch"_b ? QByteArray()
                                    : m_given.as == "module"_b                            ? "script"
                                                                                          : m_given.as;

    const bool asModule = m_given.initiator == Initiator::ScriptModule ||
                          m_given.initiator == Initiator::Import ||
                          (m_given.initiator == Initiator::Preload && m_given.as == "module"_b);
    const bool preloads = m_given.initiator == Initiator::Preload;
    const bool isFont = m_given.initiator == Initiator::Font || m_given.initiator == Initiator::FontCss;
    const bool isBackground = m_given.initiator == Initiator::CssBackground;
    const bool preloadsFont = preloads && m_given.as == "font"_b;
    const bool cssWithCors =
        m_given.initiator == Initiator::CssMask || m_given.initiator == Initiator::CssShape;
    const bool inWorker = m_page.kind == PageKind::Worker || m_page.kind == PageKind::SharedWorker;
    const Attribute attribute = crossorigin();
    if (isFont && m_profile.loads.workerFontsStayAtHome && inWorker) {
        m_out.request.mode = Mode::SameOrigin;
    } else if (isFont && !m_profile.loads.fontsUseCors) {
        noCors();
    } else if (isFont || cssWithCors) {
        // https://drafts.csswg.org/css-fonts/#font-fetching-requirements: no attribute speaks for a font or a CSS image
        cors(false);
    } else if (m_given.initiator == Initiator::Import) {
        cors(false); // it has no attribute, and its script was loaded without credentials for others
    } else if (asModule) {
        cors(attribute == Attribute::UseCredentials);
    } else if (m_given.initiator == Initiator::SvgUse) {
        m_out.request.mode = Mode::SameOrigin;
    } else if ((attribute != Attribute::None && !isBackground) ||
               (preloadsFont && m_profile.loads.fontPreloadsAreAnonymous)) {
        cors(attribute == Attribute::UseCredentials &&
             !(preloadsFont && m_profile.loads.fontPreloadsAreAnonymous));
    } else if (m_given.initiator == Initiator::Track && !m_profile.loads.tracksWithoutCorsLoad) {
        // https://html.spec.whatwg.org/multipage/media.html#start-the-track-processing-model: same-origin fallback
        m_out.request.mode = Mode::SameOrigin;
    } else {
        noCors();
    }
    const bool sends =
        asModule || preloads || m_given.initiator == Initiator::Webgl ||
        m_given.initiator == Initiator::Script || m_given.initiator == Initiator::Stylesheet ||
        m_given.initiator == Initiator::Img ||
        (m_profile.originHeader.sameOriginFontsSendOrigin &&
         (isFont || cssWithCors || m_given.initiator == Initiator::Track)) ||
        (m_profile.originHeader.sameOriginMediaSendOrigin && m_given.initiator == Initiator::Media);
    m_out.request.alwaysSendsOrigin = sends && m_out.request.mode == Mode::Cors &&
                                      m_profile.originHeader.sameOriginElementsSendOrigin &&
                                      !(inWorker && m_profile.originHeader.workersSendOwnNoOrigin);
    if (m_out.request.mode == Mode::NoCors && m_out.request.origin.opaque && m_page.kind != PageKind::File &&
        namesItself())
        m_out.request.alwaysSendsOrigin = true;
    m_out.request.redirectsAskCredentials =
        (m_given.initiator == Initiator::CssMask || (preloads && asModule) ||
         // its own as it is written, whatever a policy makes of it: combined-four-guarded-05
         (preloads && url::isSameOrigin(m_out.request.url, m_out.request.origin))) &&
        m_profile.corsCheck.masksAndPreloadsKeepCredentials;
    m_out.request.neverSendsOrigin =
        m_given.initiator == Initiator::Import && m_profile.originHeader.importsSendNoOrigin;
    // https://html.spec.whatwg.org/: an empty address is none, and a destination that isn't known isn't preloaded.
    const bool unknownPreload = preloads && m_given.as == "track"_b && !m_profile.loads.preloadsTracks;
    m_out.unasked = preloads && !m_profile.loads.preloadsPlayers &&
                    (m_given.as == "audio"_b || m_given.as == "video"_b || m_given.as == "json"_b);
    if (m_given.url.isEmpty() || unknownPreload) {
        m_recorder.at("element.url");
        throwing(unknownPreload ? "unknown-preload" : "empty-url", m_given.url, fetch::Because(emptyUrl));
    }
}

RequestBuilder::Attribute RequestBuilder::crossorigin() const
{
    // https://html.spec.whatwg.org/multipage/urls-and-fetching.html#cors-settings-attribute
    if (m_given.crossorigin)
        return http::sameName(*m_given.crossorigin, "use-credentials") ? Attribute::UseCredentials
                                                                       : Attribute::Anonymous;
    if (m_given.mode != Mode::Cors)
        return Attribute::None;
    const bool include = m_given.withCredentials || m_given.credentials == Credentials::Include;
    return include ? Attribute::UseCredentials : Attribute::Anonymous;
}

void RequestBuilder::cors(bool include)
{
    m_out.request.mode = Mode::Cors;
    m_out.request.credentials = include ? Credentials::Include : Credentials::SameOrigin;
}

void RequestBuilder::noCors()
{
    m_out.request.mode = Mode::NoCors;
    m_out.request.credentials = Credentials::Include;
}

} // namespace crosscheck::page
