#!/usr/bin/env python3
"""Writes firefox_languages.inc out of Firefox's language packs, as Debian's firefox-esr-l10n-* packages hold them.

  apt-get download $(apt-cache search firefox-esr-l10n | cut -d' ' -f1) && for f in *.deb; do dpkg-deb -x $f unpacked; done
  read_firefox_languages.py unpacked VERSION > firefox_languages.inc
  read_firefox_languages.py unpacked --texts > tests/data/pastes/firefox-languages.jsonl

Kept is what recognition needs and no more: of every CORS text the part before its reason once per language, and the reasons."""
import json, os, re, sys, unicodedata, zipfile

KEYS = {
    "CORSDisabled": "GenericAccessControl",
    "CORSDidNotSucceed2": "CorsDidNotSucceed",
    "CORSOriginHeaderNotAdded": "GenericAccessControl",
    "CORSExternalRedirectNotAllowed": "RedirectDenied",
    "CORSRequestNotHttp": "UnsupportedScheme",
    "CORSMissingAllowOrigin2": "AcaoMissing",
    "CORSMultipleAllowOriginNotAllowed": "AcaoMultipleValues",
    "CORSAllowOriginNotMatchingOrigin": "AcaoMismatch",
    "CORSNotSupportingCredentials": "AcaoWildcardWithCredentials",
    "CORSMethodNotFound": "MethodNotAllowed",
    "CORSMissingAllowCredentials": "AcacMissingOrNotTrue",
    "CORSPreflightDidNotSucceed3": "PreflightStatusNotOk",
    "CORSInvalidAllowMethod": "MethodNotAllowed",
    "CORSInvalidAllowHeader": "HeaderNotAllowed",
    "CORSMissingAllowHeaderFromPreflight2": "HeaderNotAllowed",
    "CORSAllowHeaderFromPreflightDeprecation": "AuthorizationNotCoveredByWildcard",
}
SECOND = {
    "CORSDidNotSucceed2": "status", "CORSMissingAllowOrigin2": "status", "CORSPreflightDidNotSucceed3": "status",
    "CORSAllowOriginNotMatchingOrigin": "value", "CORSInvalidAllowMethod": "token", "CORSInvalidAllowHeader": "token",
    "CORSMissingAllowHeaderFromPreflight2": "header",
}
WHOLE = [  # file, key, symptom, placeholders, role
    ("security/security.properties", "BlockMixedActiveContent", "MixedContent", ["url"], "Whole"),
    ("security/csp.properties", "CSPGenericViolation", "CspBlocked", ["token", "url", "kind"], "Whole"),
    ("dom/dom.properties", "ModuleSourceNotAllowed", "GenericAccessControl", ["url"], "Side"),
    ("dom/dom.properties", "ScriptSourceNotAllowed", "GenericAccessControl", ["url"], "Side"),
]
SPOKEN = ("de", "fr", "es-ES", "es-AR", "es-CL", "es-MX", "pt-BR", "pt-PT", "it", "pl", "ru", "nl", "zh-CN", "zh-TW", "ja", "ko", "tr",
          "sv-SE", "cs", "uk", "vi", "id", "hu")  # of those that pastes come in, what only looks like CORS too
SECURITY, CSP, NECKO, ERRORS = "security/security.properties", "security/csp.properties", "necko/necko.properties", "browser/appstrings.properties"
DOM = "dom/dom.properties"
ALIKE = [  # file, key, symptom, what of it, placeholders, role
    (SECURITY, "BlockMixedDisplayContent", "MixedContent", "", ["url"], "Whole"),
    (SECURITY, "MimeTypeMismatch2", "NotCorsOther", "mime-type", ["url", "token"], "Whole"),
    (SECURITY, "BlockScriptWithWrongMimeType2", "NotCorsOther", "mime-type", ["url", "token"], "Whole"),
    (SECURITY, "BlockModuleWithWrongMimeType", "NotCorsOther", "mime-type", ["url", "token"], "Whole"),
    (SECURITY, "BlockWorkerWithWrongMimeType", "NotCorsOther", "mime-type", ["url", "token"], "Whole"),
    (SECURITY, "XFrameOptionsDeny", "FrameBlocked", "framing", ["token", "url"], "Whole"),
    (SECURITY, "IntegrityMismatch3", "NotCorsOther", "integrity", ["any", "url", "token"], "Whole"),
    (CSP, "CSPInlineStyleViolation2", "CspBlocked", "", ["token", "kind"], "Whole"),
    (CSP, "CSPInlineScriptViolation2", "CspBlocked", "", ["token", "kind"], "Whole"),
    (CSP, "CSPEventHandlerScriptViolation2", "CspBlocked", "", ["token", "kind"], "Whole"),
    (CSP, "CSPEvalScriptViolation", "CspBlocked", "", ["token", "kind"], "Whole"),
    (CSP, "CSPStyleViolation", "CspBlocked", "", ["token", "url", "kind"], "Whole"),
    (CSP, "CSPScriptViolation", "CspBlocked", "", ["token", "url", "kind"], "Whole"),
    (CSP, "CSPWorkerViolation", "CspBlocked", "", ["token", "url", "kind"], "Whole"),
    (NECKO, "CORPBlocked", "CorpBlocked", "", ["url"], "Whole"),
    (NECKO, "ResourceBlockedORB", "OrbCorbBlocked", "", ["url", "token"], "Whole"),
    (NECKO, "CookieRejectedNonRequiresSecure2", "SamesiteCookie", "cookie", ["any"], "Whole"),
    (NECKO, "CookieRejectedNonRequiresSecureForBeta3", "SamesiteCookie", "cookie", ["any"], "Whole"),
    (NECKO, "CookieLaxForced2", "SamesiteCookie", "cookie", ["any"], "Whole"),
    (NECKO, "CookieLaxForcedForBeta2", "SamesiteCookie", "cookie", ["any"], "Whole"),
    (NECKO, "CookieSameSiteValueInvalid2", "SamesiteCookie", "cookie", ["any"], "Whole"),
    (NECKO, "CookieRejectedForNonSameSiteness", "SamesiteCookie", "cookie", ["any"], "Whole"),
    (DOM, "InterceptionFailedWithURL", "NotCorsOther", "service-worker", ["url"], "Whole"),
    (DOM, "InterceptedErrorResponseWithURL", "NotCorsOther", "service-worker", ["url"], "Whole"),
    (DOM, "InterceptedUsedResponseWithURL", "NotCorsOther", "service-worker", ["url"], "Whole"),
    (DOM, "BadOpaqueRedirectInterceptionWithURL", "NotCorsOther", "service-worker", ["url"], "Whole"),
    (DOM, "BadRedirectModeInterceptionWithURL", "NotCorsOther", "service-worker", ["url"], "Whole"),
    (DOM, "InterceptionCanceledWithURL", "NotCorsOther", "service-worker", ["url"], "Whole"),
    (DOM, "InterceptionRejectedResponseWithURL", "NotCorsOther", "service-worker", ["url", "any"], "Whole"),
    (DOM, "InterceptedNonResponseWithURL", "NotCorsOther", "service-worker", ["url", "any"], "Whole"),
    (DOM, "BadOpaqueInterceptionRequestModeWithURL", "NoCorsOpaque", "", ["url", "any"], "Whole"),
    (DOM, "CorsResponseForSameOriginRequest", "SameOriginMode", "", ["url", "any"], "Whole"),
    (DOM, "ServiceWorkerRegisterNetworkError", "NotCorsOther", "service-worker", ["any", "status", "url"], "Whole"),
    (DOM, "ServiceWorkerRegisterMimeTypeError2", "NotCorsOther", "service-worker", ["any", "token", "url"], "Whole"),
    (DOM, "ScriptSourceLoadFailed", "NotCorsOther", "", ["url"], "Whole"),
    (DOM, "ModuleSourceLoadFailed", "NotCorsOther", "", ["url"], "Whole"),
    (ERRORS, "connectionFailure", "ConnectionRefused", "", ["url"], "Whole"),
    (ERRORS, "netInterrupt", "Websocket", "", ["url"], "Whole"),
]
UNCLEAR = {  # the translation gives the words of another reason
    "an/CORSInvalidAllowHeader", "gn/CORSAllowOriginNotMatchingOrigin", "gn/CORSInvalidAllowMethod", "gn/CORSInvalidAllowHeader",
    "hi-IN/CORSNotSupportingCredentials", "kab/CORSRequestNotHttp", "lv/CORSRequestNotHttp", "xh/CORSInvalidAllowHeader",
}


def letters(text):
    text = re.sub(r"\{\w+\}|%\d\$S|%S", "", text)
    return "".join(c.casefold() for c in text if unicodedata.category(c)[0] in "LMN")


def label(locale):
    language, _, region = locale.partition("-")
    return locale if language in ("zh", "pt") or locale == "ca-valencia" else language


def properties(archive, name):
    try:
        text = archive.read(name).decode("utf-8")
    except KeyError:
        return {}
    escaped = lambda m: chr(int(m[1], 16))
    return {k: re.sub(r"\\u([0-9a-fA-F]{4})", escaped, v) for k, v in re.findall(r"^(\w+)\s*=\s*(.*)$", text, re.M)}


def words(text):
    return re.findall(r"[^\W_]+(?:[\u0300-\u036f\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]*[^\W_]*)*|\{\w+\}", text)


def common(texts):
    """The beginning whose words all share; a word that only begins alike is no part of it."""
    lists = [words(t) for t in texts]
    shared = 0
    while all(len(l) > shared + 1 for l in lists) and len({l[shared].casefold() for l in lists}) == 1:
        shared += 1
    end = 0
    for word in lists[0][:shared]:
        end = texts[0].index(word, end) + len(word)
    if not shared:
        return ""
    marks = re.match(r"[\W_]*", texts[0][end:])[0]
    colon = re.match(r".*[(（][^:：]*[:：]\s*", texts[0][:end] + marks)
    if colon:
        return colon[0]  # words that all reasons begin with belong to the reasons
    return texts[0][:end] + re.sub(r"[„“\"‘«「'`‚”’]+$", "", marks)


def without_lead(text, lead):
    end = 0
    for word in words(lead):
        end = text.index(word, end) + len(word)
    return re.sub(r"^[\s.:：。（(».)]+", "", text[end:]) if end else text


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def filled(text, values):
    """The placeholders by what stands for them; a single one has no number."""
    for number, value in enumerate(values, 1):
        text = text.replace("%%%d$S" % number, value)
    return text.replace("%S", values[0])


def sentence(text, count, second=False):
    """Up to the end of the sentence that the last of so many placeholders stands in: what follows is advice. `second`: the first
    sentence says no more than that a load failed."""
    last = max((m.end() for m in re.finditer(r"%(\d)\$S|%S", text) if int(m[1] or 1) <= count), default=0)
    if second:
        first = re.search(r"[.。]\s*(?=\S)", text[text.find("S") + 1:])
        last = max(last, text.find("S") + 1 + first.end()) if first else last
    end = re.search(r"[.。](?=\s|$)", text[last:])
    return text[:last + end.end()] if end else text


def read_packs(root):
    packs = {}
    for folder, _, files in os.walk(root):
        for f in files:
            m = re.match(r"langpack-(.+)@.*\.xpi$", f)
            if m:
                packs[m[1]] = os.path.join(folder, f)
    tables = {}
    for locale, path in packs.items():
        archive = zipfile.ZipFile(path)
        base = "chrome/%s/locale/%s/global/" % (locale, locale)
        tables[locale] = {n: properties(archive, base + n) for n in (SECURITY, CSP, "dom/dom.properties")}
        tables[locale][NECKO] = properties(archive, "chrome/%s/locale/%s/%s" % (locale, locale, NECKO))
        tables[locale][ERRORS] = properties(archive, "browser/chrome/%s/locale/%s" % (locale, ERRORS))
    return tables


def in_order(tables):
    """Where languages share a text the first speaks for it."""
    return sorted(tables, key=lambda l: (l not in ("es-ES", "nb-NO", "ca"), l))


def texts(root):
    """Every CORS text in every language once, with what it is recognised as: what the tests read."""
    tables = read_packs(root)
    english = {letters(t) for t in tables["en-GB"]["security/security.properties"].values()}
    seen = set()
    for locale in in_order(tables):
        own = tables[locale]["security/security.properties"]
        for key, symptom in KEYS.items():
            text = own.get(key, "")
            if text in seen or letters(text) in english or "%1$S" not in text or locale + "/" + key in UNCLEAR:
                continue
            seen.add(text)
            second = {"status": "404", "value": "https://other.example.org", "token": "x y", "header": "x-api-key"}.get(SECOND.get(key), "")
            if key == "CORSDidNotSucceed2":
                second = "(null)"
            paste = text.replace("%1$S", "https://api.example.com/v1/x?a=1").replace("%2$S", second)
            cause = re.sub(r"(?<!^)([A-Z])", lambda m: "-" + m[1], symptom).lower()
            print(json.dumps({"id": locale + "/" + key, "paste": paste, "cause": cause, "locale": label(locale)}, ensure_ascii=False))
    values = {"url": "https://api.example.com/v1/x?a=1", "status": "404", "token": "script-src 'self'", "kind": "script-src-elem", "any": "sid"}
    for locale, (_, key, symptom, _, fields, _), text in alike(tables):
        if text in seen or locale + "/" + key == "ko/CSPStyleViolation":  # whose address a syllable is glued to
            continue
        seen.add(text)
        cause = re.sub(r"(?<!^)([A-Z])", lambda m: "-" + m[1], symptom).lower()
        line = {"id": locale + "/" + key, "paste": filled(text, [values[f] for f in fields]), "cause": cause, "locale": label(locale)}
        if "url" not in fields:
            line["url"] = ""
        print(json.dumps(line, ensure_ascii=False))


def alike(tables):
    """What only looks like CORS, in the languages that pastes come in: locale, row of ALIKE, text."""
    english = tables["en-GB"]
    for locale in SPOKEN:
        for row in ALIKE:
            text = tables[locale][row[0]].get(row[1], "")
            if text and letters(text) != letters(english[row[0]].get(row[1], "")):
                yield locale, row, sentence(text, len(row[4]), row[0] == DOM and row[4][0] == "url" and "LoadFailed" not in row[1])


def main(root, version):
    tables = read_packs(root)
    english = tables["en-GB"]
    print("// Console texts of Firefox %s (Mozilla, https://www.mozilla.org/MPL/2.0/: MPL-2.0), cut to what recognition needs." % version)
    print("// Written by read_firefox_languages.py; %d languages. locale, role, symptom, text" % len(tables))
    seen = set()

    def row(locale, role, symptom, text, kind=""):
        key = (letters(text), role)
        own_words = re.sub(r"accesscontrolallow(origin|methods|headers|credentials)|cors|http|preflight|origin|authorization", "", letters(text))
        if len(own_words) < (3 if max(text) > "\u2fff" else 6):
            return  # nothing but names that every language has
        if not letters(text) or key in seen or len(letters(text)) < (3 if max(text) > "\u2fff" else 8):
            return
        seen.add(key)
        print("{%s, Role::%s, Symptom::%s, %s%s}," % (quote(label(locale)), role, symptom, quote(text), kind and ", " + quote(kind)))

    for locale in in_order(tables):
        if locale.startswith("en-"):
            continue
        texts = {k: tables[locale]["security/security.properties"].get(k, "") for k in KEYS}
        own = {k: v for k, v in texts.items() if v and "%1$S" in v and letters(v) != letters(english["security/security.properties"].get(k, ""))}
        if not own:
            continue
        heads = {}
        for k, v in own.items():
            head, _, tail = v.partition("%1$S")
            heads.setdefault(letters(head), []).append((k, head, tail))
        for group in heads.values():
            head = group[0][1]
            lead = common([t for _, _, t in group]) if len(group) > 1 else ""
            if len(group) == 1:
                m = re.match(r"[^(（.。]*[(（.。]\s*", group[0][2])
                lead = m[0] if m else ""
            deprecated = all(k == "CORSAllowHeaderFromPreflightDeprecation" for k, _, _ in group)
            row(locale, "Frame", "AuthorizationNotCoveredByWildcard" if deprecated else "GenericAccessControl", head + "{url}" + lead)
            if lead:
                row(locale, "Frame", "GenericAccessControl", head + "{url}")
            if not deprecated:
                bare = re.match(r"[^:：]*[:：]", head)
                if bare:
                    row(locale, "Frame", "NotCorsOther", bare[0])
                    policy = head[bare.end():]
                    if len(letters(policy)) >= 12:  # people leave the first clause out, or write it in their own way
                        row(locale, "Frame", "GenericAccessControl", policy + "{url}" + lead)
                        if lead:
                            row(locale, "Frame", "GenericAccessControl", policy + "{url}")
            for k, _, tail in group:
                reason = re.sub(r"^[\W_]*[^\W_]+(?:\s[^\W_]+)?\s?[:：]\s*(?=.{12})", "", without_lead(tail, lead))
                if k in SECOND:
                    reason = reason.replace("%2$S", "{%s}" % SECOND[k])
                    if SECOND[k] == "status":
                        before = reason[:reason.find("{status}")]
                        at = re.search(r"[)）.。][)）.。\s]*(?=[^)）.。]*$)", before)
                        if at and letters(before[at.end():]):
                            reason = reason[:at.end()] + "[[" + reason[at.end():] + "]]"
                reason = reason.replace("%2$S", "{any}")
                row(locale, "Reason", KEYS[k], reason)
        for name, key, symptom, fields, role in WHOLE:
            text = tables[locale][name].get(key, "")
            if not text or letters(text) == letters(english[name].get(key, "")):
                continue
            for i, f in enumerate(fields, 1):
                text = text.replace("%%%d$S" % i, "{%s}" % f)
            row(locale, role, symptom, text.replace("%S", "{%s}" % fields[0]))
    for locale, (_, key, symptom, kind, fields, role), text in alike(tables):
        if key == "connectionFailure":  # a WebSocket's; an address in a page's own error may be any
            row(locale, role, "Websocket", filled(re.sub(r"%S.*", "ws{any}", text), ["url"]), kind)
        row(locale, role, symptom, filled(text, ["{%s}" % f for f in fields]), kind)


if sys.argv[2] == "--texts":
    texts(sys.argv[1])
else:
    main(sys.argv[1], sys.argv[2])
