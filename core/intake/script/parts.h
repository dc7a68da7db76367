#pragma once

#include "intake/fetch/js.h"
#include "page/page.h"

/// What the libraries for requests have in common: settings in an object.
namespace crosscheck::intake::script {

/// A setting as a text; empty where it is none.
QByteArray text(const JsValue& object, const char* name);

/// How a library writes a query: all take encodeURIComponent, and axios leaves a few characters alone.
enum class Query { Plain, Axios };
QByteArray query(const JsValue& params, Query style);
/// Puts a query, which may be empty, behind an address.
void addQuery(QByteArray& url, const QByteArray& query);

/// Adds the headers of an object; axios keeps some in groups, by method.
void addHeaders(page::PageRequest& request, const JsValue* headers);
/// Sets the Content-Type where none was given.
void setType(page::PageRequest& request, const char* type);

/// got and ky: got.post(URL, {json, form, searchParams, headers}). https://github.com/sindresorhus/got/blob/main/documentation/2-options.md
page::PageRequest gotRequest(const QByteArray& member, const QList<JsValue>& arguments);
/// Angular: http.post(URL, BODY, {headers, params, withCredentials}). https://angular.dev/guide/http/making-requests
page::PageRequest angularRequest(const QByteArray& member, const QList<JsValue>& arguments);
/// Node: https.request(URL, {method, headers, auth}, …) and https.request({hostname, port, path, …}). `object` is http or https.
/// https://nodejs.org/api/http.html#httprequesturl-options-callback
page::PageRequest nodeRequest(const QByteArray& object, const QList<JsValue>& arguments);
/// superagent.post(URL).set(NAME, VALUE).send(DATA) as its build for browsers sends it; `form` is what field() and attach() add.
/// https://github.com/ladjs/superagent/blob/master/docs/index.md
page::PageRequest superagentRequest(const QByteArray& member, const JsCall& call, JsValue& form);
/// navigator.sendBeacon(URL, DATA). https://w3c.github.io/beacon/#sendbeacon-method
page::PageRequest beaconRequest(const QList<JsValue>& arguments);
/// new EventSource(URL, {withCredentials}). https://html.spec.whatwg.org/multipage/server-sent-events.html#dom-eventsource
page::PageRequest eventSourceRequest(const QList<JsValue>& arguments);

} // namespace crosscheck::intake::script
