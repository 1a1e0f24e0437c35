"""Requests to a small web application, called in process: routes, a template, JSON, and the calling convention of PEP 3333."""

import html
import json
import re
from urllib.parse import parse_qs


class Template:
    """Text with {{name}} and {% each items %}…{% end %}, read once into a list of steps."""

    MARK = re.compile(r"\{\{ (\w+) \}\}|\{% each (\w+) %\}|\{% (end) %\}")

    def __init__(self, text):
        self.steps, rest = self.parse(self.MARK.split(text), 0)

    def parse(self, parts, at):
        steps = []
        while at < len(parts):
            steps.append(("text", parts[at]))
            if at + 3 >= len(parts):
                break
            name, each, end = parts[at + 1 : at + 4]
            at += 4
            if end:
                return steps, at
            if each:
                inner, at = self.parse(parts, at)
                steps.append(("each", each, inner))
            else:
                steps.append(("value", name))
        return steps, len(parts)

    def render(self, values):
        out = []
        self.write(self.steps, values, out)
        return "".join(out)

    def write(self, steps, values, out):
        for step in steps:
            if step[0] == "text":
                out.append(step[1])
            elif step[0] == "value":
                out.append(html.escape(str(values[step[1]])))
            else:
                for item in values[step[1]]:
                    self.write(step[2], {**values, **item}, out)


class Application:
    def __init__(self):
        self.routes = []

    def route(self, method, pattern):
        expression = re.compile(re.sub(r"<(\w+)>", r"(?P<\1>[^/]+)", pattern) + "$")

        def add(handler):
            self.routes.append((method, expression, handler))
            return handler

        return add

    def __call__(self, environ, start_response):
        for method, expression, handler in self.routes:
            match = expression.match(environ["PATH_INFO"])
            if match and method == environ["REQUEST_METHOD"]:
                kind, body = handler(parse_qs(environ["QUERY_STRING"]), **match.groupdict())
                start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(body)))])
                return [body]
        start_response("404 Not Found", [("Content-Type", "text/plain")])
        return [b"not found"]


PAGE = Template(
    "<title>{{ title }}</title><ul>{% each items %}<li class={{ kind }}>{{ name }}: {{ price }} ({{ title }}){% end %}</ul><p>{{ total }}"
)
app = Application()


def stock(count):
    return [{"name": f"Item <{number}>", "kind": "odd" if number % 2 else "even", "price": number * 5 % 37} for number in range(count)]


@app.route("GET", "/health")
def health(query):
    return "text/plain", b"fine"


@app.route("GET", "/shops/<shop>/items")
def listing(query, shop):
    items = stock(int(query.get("count", ["10"])[0]))
    page = PAGE.render({"title": f"Shop {shop}", "items": items, "total": sum(item["price"] for item in items)})
    return "text/html; charset=utf-8", page.encode()


@app.route("GET", "/api/shops/<shop>/items/<number>")
def item(query, shop, number):
    return "application/json", json.dumps({"shop": shop, **stock(int(number) + 1)[-1]}, sort_keys=True).encode()


PATHS = [
    ("/shops/north/items", "count=12"),
    ("/api/shops/north/items/7", ""),
    ("/health", ""),
    ("/shops/south%20side/items", "count=5&sort=price"),
    ("/nowhere", ""),
]


def get(path, query):
    said = []
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": query, "SERVER_NAME": "localhost", "wsgi.url_scheme": "http"}
    body = b"".join(app(environ, lambda status, headers: said.append((status, headers))))
    return said[0][0], body


def inner_loops(params):
    return params["requests"]


def setup(params, threads):
    return [PATHS[number % len(PATHS)] for number in range(params["requests"])]


def run(requests, loops):
    for _ in range(loops):
        answers = [get(path, query) for path, query in requests]
    return sorted(set(answers))
