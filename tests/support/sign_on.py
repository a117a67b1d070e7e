"""A provincial sign-on to test with: OpenID Connect over HTTP, one person at the desk, keys of its own."""

import json
import secrets
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa


class SignOn(ThreadingHTTPServer):
    """Answers discovery, authorisation (at once: whoever comes is `username`), token, keys and userinfo."""

    def __init__(self, username):
        super().__init__(("127.0.0.1", 0), _Desk)
        self.username = username
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.nonces = {}
        self.address = f"http://127.0.0.1:{self.server_port}"

    def claims(self, nonce=None):
        now = int(time.time())
        return {
            "iss": self.address,
            "aud": "lantoa",
            "sub": f"tinh-{self.username}",
            "preferred_username": self.username,
            "iat": now,
            "exp": now + 300,
            **({"nonce": nonce} if nonce else {}),
        }


class _Desk(BaseHTTPRequestHandler):
    def do_GET(self):
        where, server = urlsplit(self.path), self.server
        if where.path == "/.well-known/openid-configuration":
            ends = ("authorization", "token", "userinfo")
            self._say(
                {
                    "issuer": server.address,
                    "jwks_uri": f"{server.address}/jwks",
                    "response_types_supported": ["code"],
                    **{f"{end}_endpoint": f"{server.address}/{end}" for end in ends},
                }
            )
        elif where.path == "/authorization":
            asked = {name: values[0] for name, values in parse_qs(where.query).items()}
            code = secrets.token_urlsafe(8)
            server.nonces[code] = asked.get("nonce")
            back = urlencode({"code": code, "state": asked["state"]})
            self.send_response(302)
            self.send_header("Location", f"{asked['redirect_uri']}?{back}")
            self.end_headers()
        elif where.path == "/jwks":
            key = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(server.key.public_key()))
            self._say({"keys": [{**key, "kid": "1", "alg": "RS256", "use": "sig"}]})
        else:
            self._say(server.claims())

    def do_POST(self):
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        claims = self.server.claims(self.server.nonces.pop(form["code"][0]))
        token = jwt.encode(claims, self.server.key, algorithm="RS256", headers={"kid": "1"})
        self._say({"access_token": "a", "token_type": "Bearer", "expires_in": 300, "id_token": token})

    def _say(self, value):
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments):
        """Quiet."""


@contextmanager
def sign_on(username):
    server = SignOn(username)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
