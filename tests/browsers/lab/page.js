// Performs a scenario's requests in the page, frame or worker and tells what a script there gets to see.
'use strict';
var labError = function (e) { return e && e.name !== undefined ? {name: String(e.name), message: String(e.message)} : {name: 'Error', message: String(e)}; };

function labBody(body) {
  if (body === undefined || body === null || typeof body === 'string') return body;
  var text = body.text === undefined ? 'x' : body.text;
  switch (body.kind) {
    case 'blob': return new Blob([text], body.mime === undefined && body.type === undefined ? {} : {type: body.mime || body.type});
    case 'form': { var form = new FormData(); form.append('a', text); return form; }
    case 'params': return new URLSearchParams(body.text === undefined ? 'a=b' : body.text);
    case 'buffer': return new TextEncoder().encode(text).buffer;
    case 'stream': return new ReadableStream({start: function (c) { c.enqueue(new TextEncoder().encode(text)); c.close(); }});
    default: return text;
  }
}

function labHeaders(request) {
  var given = request.headers || [];
  return Array.isArray(given) ? given : Object.keys(given).map(function (n) { return [n, given[n]]; });
}

var labForms = 0;

async function labFetch(request) {
  var init = {};
  ['method', 'credentials', 'mode', 'redirect', 'cache', 'referrerPolicy', 'referrer', 'integrity', 'keepalive', 'duplex',
   'targetAddressSpace'].forEach(function (k) { if (request[k] !== undefined) init[k] = request[k]; });
  if (request.body !== undefined && request.body !== null) init.body = labBody(request.body);
  var response;
  try {
    var list = labHeaders(request);
    if (list.length) {
      init.headers = new Headers();
      list.forEach(function (h) { init.headers.append(h[0], h[1]); });
    }
  } catch (e) { return {outcome: 'threw', error: labError(e)}; }
  try {
    response = await fetch(request.url, init);
  } catch (e) { return {outcome: 'failed', error: labError(e)}; }
  var seen = {type: response.type, status: response.status, redirected: response.redirected, headers: Array.from(response.headers.entries())};
  if (response.type === 'opaque' || response.type === 'opaqueredirect') return {outcome: 'opaque', response: seen};
  try { await response.text(); } catch (e) { return {outcome: 'failed', error: labError(e)}; }
  return {outcome: 'ok', response: seen};
}

function labXhr(request) {
  return new Promise(function (done) {
    var xhr = new XMLHttpRequest(), settled = function (what) { done(what); };
    var result = function () {
      var lines = xhr.getAllResponseHeaders().split('\r\n').filter(Boolean).map(function (l) {
        var colon = l.indexOf(':');
        return [l.slice(0, colon).toLowerCase(), l.slice(colon + 1).replace(/^ /, '')];
      });
      return {outcome: 'ok', response: {status: xhr.status, headers: lines.sort()}};
    };
    xhr.onload = function () { settled(result()); };
    xhr.onerror = function () { if (!request.sync) settled({outcome: 'failed'}); };
    xhr.onabort = xhr.ontimeout = xhr.onerror;
    try {
      if (request.upload_listener && !request.upload_onload_late) xhr.upload.addEventListener('progress', function () {});
      xhr.open(request.method === undefined ? 'GET' : request.method, request.url, !request.sync);
      if (request.withCredentials || request.credentials === 'include') xhr.withCredentials = true;
      labHeaders(request).forEach(function (h) { xhr.setRequestHeader(h[0], h[1]); });
    } catch (e) { settled({outcome: 'threw', error: labError(e)}); return; }
    try {
      xhr.send(labBody(request.body));
      if (request.upload_onload_late) xhr.upload.onload = function () {};
    } catch (e) { settled({outcome: 'failed', error: labError(e)}); }
  });
}

function labCrossorigin(element, request) {
  if (request.crossorigin !== undefined) element.setAttribute('crossorigin', request.crossorigin);
  else if (request.mode === 'cors') element.setAttribute('crossorigin', request.credentials === 'include' ? 'use-credentials' : 'anonymous');
}

// Appends the element and waits for the event that says how it went.
function labElement(make, good, bad) {
  return new Promise(function (done) {
    var element = make(function (outcome) { done(outcome); });
    (good || ['load']).forEach(function (n) { element.addEventListener(n, function () { done({outcome: 'ok', element: element}); }); });
    (bad || ['error']).forEach(function (n) { element.addEventListener(n, function () { done({outcome: 'failed'}); }); });
  });
}

function labCanvas(image) {
  var canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  var context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  try { context.getImageData(0, 0, 1, 1); return 'readable'; } catch (e) { return 'tainted'; }
}

async function labImage(request, webgl) {
  var seen = await labElement(function () {
    var image = new Image();
    labCrossorigin(image, request);
    if (request.referrerPolicy) image.referrerPolicy = request.referrerPolicy;
    image.src = request.url;
    return image;
  });
  if (seen.outcome !== 'ok') return seen;
  if (webgl) {
    var gl = document.createElement('canvas').getContext('webgl');
    if (!gl) return {outcome: 'ok'};
    try { gl.bindTexture(gl.TEXTURE_2D, gl.createTexture()); gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, seen.element); }
    catch (e) { return {outcome: 'ok', error: labError(e), canvas: 'tainted'}; }
    return {outcome: 'ok', canvas: 'readable'};
  }
  return {outcome: 'ok', canvas: labCanvas(seen.element)};
}

function labTag(tag, request, set) {
  return labElement(function () {
    var element = document.createElement(tag);
    labCrossorigin(element, request);
    if (request.integrity) element.integrity = request.integrity;
    if (request.referrerPolicy) element.referrerPolicy = request.referrerPolicy;
    set(element);
    document.head.appendChild(element);
    return element;
  }).then(function (seen) { return {outcome: seen.outcome}; });
}

// By CSSOM, which no policy asks about: a style element would be the lab's own violation.
function labStyled(css, markup) {
  var host = document.createElement('div');
  host.innerHTML = markup;
  host.firstElementChild.style.cssText = css;
  document.body.appendChild(host);
  return new Promise(function (done) { setTimeout(function () { done({outcome: 'unknown'}); }, 400); });
}

var labApis = {
  'fetch': labFetch,
  'xhr': labXhr,
  'img': function (r) { return labImage(r, false); },
  'webgl': function (r) { return labImage(r, true); },
  'script': function (r) { return labTag('script', r, function (e) { e.src = r.url; }); },
  'script-module': function (r) { return labTag('script', r, function (e) { e.type = 'module'; e.src = r.url; }); },
  'stylesheet': function (r) { return labTag('link', r, function (e) { e.rel = 'stylesheet'; e.href = r.url; }); },
  'preload': function (r) {
    var module = r.as === 'modulepreload' || r.as === 'module' || r.as === 'script-module' || r.rel === 'modulepreload';
    return labTag('link', r, function (e) { e.rel = module ? 'modulepreload' : 'preload'; if (!module) e.as = r.as || 'fetch'; e.href = r.url; });
  },
  'media': function (r) {
    return labElement(function () {
      var media = document.createElement('audio');
      labCrossorigin(media, r);
      media.preload = 'auto';
      media.src = r.url;
      document.body.appendChild(media);
      return media;
    }, ['loadedmetadata']).then(function (seen) { return {outcome: seen.outcome}; });
  },
  'track': function (r) {
    return labElement(function () {
      var video = document.createElement('video'), track = document.createElement('track');
      labCrossorigin(video, r);
      track.kind = 'subtitles';
      track.src = r.url;
      video.appendChild(track);
      document.body.appendChild(video);
      track.track.mode = 'showing';
      return track;
    }).then(function (seen) { return {outcome: seen.outcome}; });
  },
  'font': async function (r) {
    try {
      var face = new FontFace('labfont', 'url(' + JSON.stringify(r.url) + ')');
      await face.load();
      return {outcome: 'ok'};
    } catch (e) { return {outcome: 'failed', error: labError(e)}; }
  },
  'font-css': async function (r) {
    var style = document.createElement('style');
    style.textContent = '@font-face { font-family: "labcss"; src: url(' + JSON.stringify(r.url) + '); }';
    document.head.appendChild(style);
    try {
      var faces = await document.fonts.load('16px labcss');
      return faces.length ? {outcome: 'ok'} : {outcome: 'failed'};
    } catch (e) { return {outcome: 'failed', error: labError(e)}; }
  },
  'import': async function (r) {
    try { await import(r.url); return {outcome: 'ok'}; } catch (e) { return {outcome: 'failed', error: labError(e)}; }
  },
  'eventsource': function (r) {
    return new Promise(function (done) {
      var source;
      try { source = new EventSource(r.url, {withCredentials: r.credentials === 'include' || !!r.withCredentials}); }
      catch (e) { done({outcome: 'threw', error: labError(e)}); return; }
      source.onopen = source.onmessage = function () { source.close(); done({outcome: 'ok'}); };
      source.onerror = function () { source.close(); done({outcome: 'failed'}); };
    });
  },
  'beacon': function (r) {
    try { navigator.sendBeacon(r.url, labBody(r.body)); } catch (e) { return Promise.resolve({outcome: 'threw', error: labError(e)}); }
    return new Promise(function (done) { setTimeout(function () { done({outcome: 'unknown'}); }, 400); });
  },
  'worker': function (r) {
    return new Promise(function (done) {
      var worker;
      try { worker = new Worker(r.url); } catch (e) { done({outcome: 'threw', error: labError(e)}); return; }
      worker.onerror = function (e) { done({outcome: e.message ? 'ok' : 'failed'}); };     // a message: the script came, and threw
      worker.onmessage = function () { done({outcome: 'ok'}); };
      setTimeout(function () { done({outcome: 'ok'}); }, 1500);
    });
  },
  'css-mask': function (r) { return labStyled('width: 20px; height: 20px; background: red; -webkit-mask-image: url(' + JSON.stringify(r.url) + '); mask-image: url(' + JSON.stringify(r.url) + ')', '<div></div>'); },
  'css-shape': function (r) { return labStyled('float: left; width: 20px; height: 20px; shape-outside: url(' + JSON.stringify(r.url) + ')', '<div></div>text'); },
  'css-background': function (r) { return labStyled('width: 20px; height: 20px; background-image: url(' + JSON.stringify(r.url) + ')', '<div></div>'); },
  'svg-use': function (r) { return labStyled('', '<svg width=20 height=20><use href="' + r.url.replace(/"/g, '&quot;') + '#a"></use></svg>'); },
  'form-post': function (r) {
    return new Promise(function (done) {
      var frame = document.createElement('iframe'), form = document.createElement('form'), begun = false;
      frame.name = 'labform' + labForms; // a name of its own: the next form would show in this frame
      ++labForms;
      frame.onload = function () { if (begun) done({outcome: 'ok'}); };
      document.body.appendChild(frame);
      form.method = 'post';
      form.action = r.url;
      form.target = frame.name;
      form.innerHTML = '<input name=a value=b>';
      document.body.appendChild(form);
      setTimeout(function () { begun = true; form.submit(); }, 50);
      setTimeout(function () { done({outcome: 'failed'}); }, 4000);
    });
  }
};

async function labAll(scenario) {
  var wait = function (ms) { return new Promise(function (done) { setTimeout(done, ms); }); };
  var one = async function (request) {
    try { return await labApis[request.api](request); } catch (e) { return {outcome: 'threw', error: labError(e)}; }
  };
  var limit = function (request) { return Promise.race([one(request), wait(15000).then(function () { return {outcome: 'timeout'}; })]); };
  var first = await limit(scenario.request), then = [];
  for (var i = 0; i < (scenario.then || []).length; ++i) {
    if (scenario.then_gap_ms) await wait(scenario.then_gap_ms);
    then.push(await limit(scenario.then[i]));
  }
  var clean = function (seen) { delete seen.element; return seen; };
  first = clean(first);
  if (scenario.then) first.then = then.map(clean);
  return first;
}

// In a frame: the result goes to the page around it.
function labFramed(scenario) {
  labAll(scenario).then(function (result) { parent.postMessage({lab: result}, '*'); });
}

// In a worker: the scenario comes as a message, the result goes back the same way.
function labWorker() {
  var play = function (event, port) { labAll(event.data).then(function (result) { port.postMessage({lab: result}); }); };
  self.onmessage = function (event) { play(event, self); };
  self.onconnect = function (event) { var port = event.ports[0]; port.onmessage = function (e) { play(e, port); }; };
}

// In the page: performs the scenario here or in the frame or worker that it names.
function labPlay(scenario, script) {
  var page = scenario.page || {}, base = '/' + scenario.id;
  return new Promise(function (done) {
    var answered = function (event) { if (event.data && event.data.lab) done(event.data.lab); };
    setTimeout(function () { done({outcome: 'timeout'}); }, 25000);
    var inline = function () {
      return '<!doctype html><meta charset=utf-8><title>frame</title><body></body><script>' + script + '\nlabFramed(' +
        JSON.stringify(scenario).replace(/<\//g, '<\\/') + ');</' + 'script>';
    };
    var frame = function (set) {
      addEventListener('message', answered);
      var element = document.createElement('iframe'), host = document.createElement('div');
      if (page.frame_attrs) { host.innerHTML = '<iframe ' + page.frame_attrs + '></iframe>'; element = host.firstChild; }
      if (page.kind === 'sandbox' && !element.hasAttribute('sandbox')) element.setAttribute('sandbox', 'allow-scripts');
      set(element);
      document.body.appendChild(element);
    };
    switch (page.kind || 'normal') {
      case 'frame': frame(function (e) { e.src = base + '/__frame'; }); break;
      case 'sandbox': frame(function (e) { e.src = base + '/__frame'; }); break;
      case 'srcdoc': frame(function (e) { e.srcdoc = inline(); }); break;
      case 'data': frame(function (e) { e.src = 'data:text/html;charset=utf-8,' + encodeURIComponent(inline()); }); break;
      case 'blob': frame(function (e) { e.src = URL.createObjectURL(new Blob([inline()], {type: 'text/html'})); }); break;
      case 'worker': {
        var worker;
        try { worker = new Worker(base + '/__worker.js'); } catch (e) { done({outcome: 'threw', error: labError(e)}); return; }
        worker.onmessage = answered;
        worker.onerror = function () { done({outcome: 'threw', error: {name: 'Error', message: 'the worker did not start'}}); };
        worker.postMessage(scenario);
        break;
      }
      case 'sharedworker': {
        var shared = new SharedWorker(base + '/__worker.js');
        shared.port.onmessage = answered;
        shared.port.postMessage(scenario);
        break;
      }
      default: labAll(scenario).then(done);
    }
  });
}
