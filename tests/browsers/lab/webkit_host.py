"""The program around one WebKitGTK view. Commands come as JSON lines on standard input, answers go as JSON lines to the file
descriptor named by the first argument; what the engine prints of its console goes to standard output."""
import json
import os
import sys

import gi
gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2

answers = os.fdopen(int(sys.argv[1]), "w", encoding="utf-8", buffering=1)
# Not ephemeral: an ephemeral session prints nothing of the console.
manager = WebKit2.WebsiteDataManager(base_data_directory=os.path.join(os.environ["HOME"], "data"), base_cache_directory=os.path.join(os.environ["HOME"], "cache"))
context = WebKit2.WebContext.new_with_website_data_manager(manager)
context.get_website_data_manager().set_tls_errors_policy(WebKit2.TLSErrorsPolicy.FAIL)
window = Gtk.Window(default_width=800, default_height=600)
window.show_all()
current = {"view": None}


def fresh_view():
    """A view of its own for every scenario: a view keeps what a page's policy told it to upgrade."""
    if current["view"] is not None:
        window.remove(current["view"])
        current["view"].destroy()
    # Made with its settings: shared workers have those of the first view, as it was made.
    settings = WebKit2.Settings(enable_write_console_messages_to_stdout=True, enable_page_cache=False)
    view = WebKit2.WebView(web_context=context, settings=settings)
    view.connect("load-changed", loaded)
    view.connect("load-failed", failed)
    window.add(view)
    view.show()
    current["view"] = view
    return view


waiting = {"script": None}


def answer(what):
    answers.write(json.dumps(what) + "\n")


def value(of):
    return json.loads(of.to_json(0)) if not of.is_undefined() and not of.is_null() else None


def called(view, result):
    try:
        answer({"seen": value(view.call_async_javascript_function_finish(result))})
    except GLib.Error as e:
        answer({"error": "the page's script: " + e.message})


def loaded(view, event):
    if event == WebKit2.LoadEvent.FINISHED and waiting["script"] is not None:
        script, waiting["script"] = waiting["script"], None
        view.call_async_javascript_function(script, -1, None, None, None, None, called)


def failed(view, event, url, error):
    if waiting["script"] is not None:
        waiting["script"] = None
        answer({"error": "%s: %s" % (url, error.message)})
    return False


def cleared(manager, result):
    manager.clear_finish(result)
    answer({})


def command(source, condition):
    line = sys.stdin.readline()
    if not line:
        Gtk.main_quit()
        return False
    what = json.loads(line)
    if what["do"] == "version":
        answer({"version": "WebKitGTK/%d.%d.%d" % (WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())})
    elif what["do"] == "play":
        waiting["script"] = what["script"]
        fresh_view().load_uri(what["url"])
    elif what["do"] == "run":
        current["view"].evaluate_javascript(what["script"], -1, None, None, None, lambda v, r: answer({}))
    elif what["do"] == "clear":
        manager = context.get_website_data_manager()
        manager.clear(WebKit2.WebsiteDataTypes.COOKIES, 0, None, cleared)
    return True


sys.stdin = os.fdopen(0, encoding="utf-8", buffering=1)
GLib.io_add_watch(0, GLib.IO_IN | GLib.IO_HUP, command)
Gtk.main()
