"""Policies that would break out of a configuration: each is refused with its reason, on every platform."""
import json
import subprocess

HOSTILE = {
    "origin closes the string": {"origins": ["https://a.example\"; return 200 \"x"]},
    "origin closes the program": {"origins": ["https://a.example'); process.exit(); ('"]},
    "origin with a newline": {"origins": ["https://a.example\nadd_header X y;"]},
    "origin with a dollar": {"origins": ["https://a$http_host.example"]},
    "origin with a comma": {"origins": ["https://a.example,https://b.example"]},
    "pattern with a regex": {"origin_patterns": ["https://(.*).example.com"]},
    "pattern of everything": {"origin_patterns": ["https://*"]},
    "pattern on a public suffix": {"origin_patterns": ["https://*.co.uk"]},
    "null": {"origins": ["null"]},
    "trailing slash": {"origins": ["https://app.example.com/"]},
    "anyone with credentials": {"any_origin": True, "credentials": True},
    "nobody": {},
    "method with a newline": {"any_origin": True, "methods": ["GET\r\nSet-Cookie: a=1"]},
    "method in quotes": {"any_origin": True, "methods": ["GET\""]},
    "TRACE": {"any_origin": True, "methods": ["TRACE"]},
    "header with a colon": {"any_origin": True, "request_headers": ["x: y"]},
    "header that answers": {"any_origin": True, "request_headers": ["access-control-allow-origin"]},
    "exposed with a newline": {"any_origin": True, "expose_headers": ["x\ny"]},
    "path closes the block": {"any_origin": True, "path": "/ } server { listen 1;"},
    "path with a pattern": {"any_origin": True, "path": "/:id(.*)"},
    "path with a variable": {"any_origin": True, "path": "/$host"},
    "path of Python": {"any_origin": True, "path": "/\"); import os; (\""},
    "upstream closes the line": {"any_origin": True, "upstream": "http://127.0.0.1; return 200"},
    "upstream of another scheme": {"any_origin": True, "upstream": "unix:/run/x"},
    "unknown member": {"origin": ["https://app.example.com"]},
    "wrong type": {"origins": "https://app.example.com"},
}


def run(platforms, cli, table):
    for platform in platforms.chosen:
        for name, policy in HOSTILE.items():
            run = subprocess.run([cli, "fix", "--platform", platform, "--policy", "-", "--complete", "--listen", "8080"],
                                 input=json.dumps(policy), capture_output=True, text=True, timeout=60)
            refused = run.returncode == 2 and not run.stdout and len(run.stderr.strip()) > 20
            table.add(platform, platforms.versions[platform], "hostile policy", name,
                      "refused" if refused else f"status {run.returncode}, {run.stdout[:60]!r}, {run.stderr[:60]!r}", refused)
