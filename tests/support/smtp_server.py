"""A mail server on loopback (aiosmtpd) for the tests of the mail channel.

smtp_server.py MODE [CERTIFICATE KEY] [USER PASSWORD]     MODE: plain, starttls, tls

Prints {"port": N}, then a line of JSON for each mail that it took. What becomes of a mail is in the name of its
receiver: rcpt-451@… and rcpt-550@… are refused when they are named, data-452@… and data-554@… after the mail,
hang@… is never answered, vanish@… has the connection cut after the mail.
"""
import asyncio
import json
import logging
import ssl
import sys
import warnings

from aiosmtpd.smtp import SMTP, AuthResult


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name.startswith("rcpt-"):
            return name[5:] + " as the test wants it"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = envelope.rcpt_tos[0].split("@")[0]
        if name.startswith("data-"):
            return name[5:] + " as the test wants it"
        if name == "hang":
            say({"hangs": True})
            await asyncio.sleep(3600)
        if name == "vanish":
            server.transport.abort()
        say(
            {
                "from": envelope.mail_from,
                "to": envelope.rcpt_tos,
                "content": envelope.content.decode("utf-8"),
                "encrypted": session.ssl is not None,
                "user": session.auth_data.decode() if session.authenticated else "",
            }
        )
        return "250 OK"


def say(what):
    print(json.dumps(what), flush=True)


def context_of(certificate, key):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


def authenticator_of(user, password):
    def judge(server, session, envelope, mechanism, data):
        is_right = data.login.decode() == user and data.password.decode() == password
        return AuthResult(success=is_right, handled=False, auth_data=data.login)

    return judge


async def main():
    mode = sys.argv[1]
    tls = context_of(*sys.argv[2:4]) if mode != "plain" else None
    sign_in = sys.argv[4:6]
    options = {"hostname": "localhost", "data_size_limit": 1 << 20}
    if mode == "starttls":
        options.update(tls_context=tls, require_starttls=True)
    if sign_in:
        options.update(
            authenticator=authenticator_of(*sign_in), auth_required=True, auth_require_tls=mode == "starttls"
        )
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(Handler(), **options), "127.0.0.1", 0, ssl=tls if mode == "tls" else None
    )
    say({"port": server.sockets[0].getsockname()[1]})
    await server.serve_forever()


# What it warns of is what the tests want.
logging.disable(logging.WARNING)
warnings.simplefilter("ignore")
asyncio.run(main())
