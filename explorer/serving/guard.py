"""Who may speak to the server: whoever knows the token, from this machine, on a page that the server itself gave out."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Awaitable, Callable
from typing import Final

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

TOKEN: Final = "token"
WEBSOCKET: Final = "/ws"


class Guard:
    """Refuses foreign hosts, which a rebound name would bring; foreign origins, which any web page has; and all without the token.

    The token comes in the address once and is exchanged for a cookie that scripts cannot read and other sites do not send.
    """

    def __init__(self, port: int, host: str = "127.0.0.1") -> None:
        """`host` is the address of this machine that is listened on, beside its usual names."""
        self.token = secrets.token_urlsafe(32)
        self._session = secrets.token_urlsafe(32)
        # Cookies do not tell ports apart, so two servers would take each other's.
        self.cookie = f"whodecided-{port}"
        self.hosts = frozenset(f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]", in_address(host)))
        self._origins = frozenset(f"http://{host}" for host in self.hosts)

    async def admit(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer a request, or refuse it; every answer says what a page may load."""
        response: web.StreamResponse | None = self._refused(request) or self._let_in(request)
        if response is None:
            response = await handler(request)
        if not response.prepared:
            response.headers.update(_headers(request.host))
        return response

    def _refused(self, request: web.Request) -> web.Response | None:
        if request.host not in self.hosts:
            return _no("This server answers only to the name of this machine.")
        origin = request.headers.get("Origin")
        if origin not in self._origins and (origin is not None or request.path == WEBSOCKET):
            return _no("This server answers only to its own pages.")
        return None

    def _let_in(self, request: web.Request) -> web.Response | None:
        given = request.query.get(TOKEN)
        if given is not None and _same(given, self.token) and request.path == "/":
            # Without the token in the address it stays out of the history and of what the page sends on.
            welcome = web.Response(status=303, headers={"Location": "/"})
            welcome.set_cookie(self.cookie, self._session, httponly=True, samesite="Strict", path="/")
            return welcome
        if not _same(request.cookies.get(self.cookie, ""), self._session):
            return _no("Open the address that whodecided serve printed, with its token.")
        return None


def in_address(host: str) -> str:
    """Return a host as it stands in an address: one of figures with colons in brackets."""
    return f"[{host}]" if ":" in host else host


def _no(why: str) -> web.Response:
    return web.Response(status=403, text=why)


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), wanted.encode())


def _headers(host: str) -> dict[str, str]:
    policy = {
        "default-src": "'none'",
        "script-src": "'self'",
        # The terminal in the page sets its colours in style elements.
        "style-src": "'self' 'unsafe-inline'",
        "font-src": "'self'",
        "img-src": "'self' data:",
        "connect-src": f"'self' ws://{host}",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    return {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "Cache-Control": "no-store",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
