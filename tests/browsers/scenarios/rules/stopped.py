"""Redirects that are stopped on the way: by a policy, by where they lead, or because there are too many. What is left then is the redirect's own
answer, and what becomes of that differs by browser and by what asked."""
from make import ACAO, API, APP, CSP, OTHER, Sheet, answer
from rules.loads import ELEMENTS

ALLOWS_API = {"script": "script-src http://api.test 'unsafe-inline' 'unsafe-eval'", "stylesheet": "style-src http://api.test",
              "img": "img-src http://api.test", "media": "media-src http://api.test",
              "css-background": "img-src http://api.test; style-src 'unsafe-inline'",
              "preload": "script-src http://api.test 'unsafe-inline' 'unsafe-eval'"}
NOWHERE = {"ftp": "ftp://api.test/x", "about": "about:blank", "data": "data:text/plain,x", "port": "http://api.test:1/x", "bad": "http://[/x",
           "loop": "/{id}/d"}
DEFAULT = "default-src 'self' http://api.test 'unsafe-inline' 'unsafe-eval'"
PRELOADED = {"script": "script", "style": "stylesheet", "image": "img", "font": "font", "fetch": None, "module": "script-module"}


def sheets():
    return opaque(), open_to_all()


def leading(to, *rows):
    return answer(*rows, ("Location", to), status=302, type=None)


def opaque():
    """Elements without crossorigin."""
    t = Sheet("stopped")
    for name, policy in ALLOWS_API.items():
        body, fields = ELEMENTS["script" if name == "preload" else name]
        fields = {"as": "script"} if name == "preload" else fields
        t.add(name + "-csp", answer(status=302, type=None), hops=[(OTHER, answer(**body))], page_headers=[(CSP, policy)], api=name, **fields)
        for what, to in NOWHERE.items():
            t.add(name + "-" + what, leading(to), api=name, **fields)
    return t


def open_to_all():
    """The same where every answer may be read, and of preloads."""
    t = Sheet("stopped-open")
    anyone = (ACAO, "*")
    for name, more in (("script", {"mode": "cors"}), ("script-module", {}), ("import", {}), ("script", {}), ("stylesheet", {"mode": "cors"}), ("font", {}),
                       ("eventsource", {})):
        body, fields = ELEMENTS[name]
        fields = {**fields, **more}
        word = name + ("-cors" if more else "")
        t.add(word + "-loop", leading("/{id}/d", anyone), api=name, **fields)
        t.add(word + "-bad", leading("http://[/x", anyone), api=name, **fields)
        t.add(word + "-own-loop", leading("/{id}/d"), at=APP, api=name, **fields)
        t.add(word + "-csp", answer(anyone, status=302, type=None), at=API, hops=[(OTHER, answer(anyone, **body))], page_headers=[(CSP, DEFAULT)], api=name, **fields)
    for what, element in PRELOADED.items():
        body = ELEMENTS[element][0] if element else {"type": "text/plain"}
        t.add("preload-%s-csp" % what, answer(anyone, status=302, type=None), hops=[(OTHER, answer(anyone, **body))], page_headers=[(CSP, DEFAULT)],
              api="preload", **{"as": what})
    return t
