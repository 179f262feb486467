#include "backend/http/HeaderCheck.h"

#include "tests/support/TestMain.h"

#include <QTest>

#include <string>

using namespace bloomzy::http;

namespace {

QByteArray get(const QByteArray& target = "/", const QByteArray& more = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost:7443\r\n" + more + "\r\n";
}

QByteArray post(const QByteArray& more)
{
    return "POST /x HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
}

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

void row(const char* title, HeadFault fault, const QByteArray& raw)
{
    QTest::newRow(title) << static_cast<int>(fault) << raw;
}

void lineRows()
{
    using enum HeadFault;
    row("nothing", lineEnding, "");
    row("only an empty line", requestLine, "\r\n\r\n");
    row("no empty line", lineEnding, "GET / HTTP/1.1\r\nHost: a\r\n");
    row("bytes after the empty line", lineEnding, get() + "x");
    row("bare LF after the request line", lineEnding, "GET / HTTP/1.1\nHost: a\r\n\r\n");
    row("bare LF between headers", lineEnding, get("/", "A: b\nC: d\r\n"));
    row("bare CR in a value", lineEnding, get("/", "A: b\rC: d\r\n"));
    row("bare CR before CR LF", lineEnding, get("/", "A: b\r\r\n"));
    row("LF CR", lineEnding, get("/", "A: b\n\r\n"));
    row("no target", requestLine, "GET HTTP/1.1\r\nHost: a\r\n\r\n");
    row("HTTP/0.9", requestLine, "GET /\r\n\r\n");
    row("two spaces before the target", requestLine, "GET  / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("two spaces after the target", requestLine, "GET /  HTTP/1.1\r\nHost: a\r\n\r\n");
    row("space in the target", requestLine, "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n");
    row("leading space", requestLine, " GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("trailing space", requestLine, "GET / HTTP/1.1 \r\nHost: a\r\n\r\n");
    row("tab between", requestLine, "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n");
    row("method not a token", requestLine, "G@T / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("method with NUL", requestLine, QByteArray("G\0T / HTTP/1.1\r\nHost: a\r\n\r\n", 28));
}

void versionRows()
{
    using enum HeadFault;
    for (const char* version : {"HTTP/2.0", "HTTP/1.2", "HTTP/1.10", "HTTP/1", "http/1.1", "HTTP/01.1", "HTTPS/1.1",
                                "ICY", "HTTP/1.1\t", "HTTP/0.9"})
        row(version, HeadFault::version, QByteArray("GET / ") + version + "\r\nHost: a\r\n\r\n");
    row("HTTP/2 preface", HeadFault::version, "PRI * HTTP/2.0\r\n\r\n");
}

void targetRows()
{
    for (const char* bad : {"a",
                            "*",
                            "//host/path",
                            "/a#b",
                            "/a%",
                            "/a%4",
                            "/a%zz",
                            "/a%2",
                            "/a?b=%g0",
                            "/a\"b",
                            "/a<b",
                            "/a\\b",
                            "/a^b",
                            "/a`b",
                            "/a{b}",
                            "/a|b",
                            "/caf\xc3\xa9",
                            "/a?q=\xff",
                            "/a/../b",
                            "/..",
                            "/.",
                            "/a/./b",
                            "/a/%2e%2e/b",
                            "/a/.%2E",
                            "/%2e",
                            "/a%2fb",
                            "/a%2Fb",
                            "/a%5cb",
                            "/a%00b",
                            "ftp://localhost:7443/",
                            "http://",
                            "http:///",
                            "https:localhost",
                            "http://user@localhost:7443/",
                            "http://localhost:7443?a",
                            "localhost:7443"})
        row(bad, HeadFault::target, get(bad));
    row("CONNECT", HeadFault::target, "CONNECT localhost:443 HTTP/1.1\r\nHost: localhost:443\r\n\r\n");
    row("CONNECT with a path", HeadFault::target, "CONNECT / HTTP/1.1\r\nHost: localhost:443\r\n\r\n");
    row("control character", HeadFault::target, get("/a\x01"));
    row("NUL", HeadFault::target, get(QByteArray("/a\0", 3)));
    row("DEL", HeadFault::target, get("/a\x7f"));
    row("tab", HeadFault::target, get("/a\tb"));
}

void fieldRows()
{
    using enum HeadFault;
    row("obs-fold with space", fold, get("/", "A: b\r\n c\r\n"));
    row("obs-fold with tab", fold, get("/", "A: b\r\n\tc\r\n"));
    row("space before the first header", fold, "GET / HTTP/1.1\r\n Host: a\r\n\r\n");
    row("space before the colon", fieldName, get("/", "A : b\r\n"));
    row("tab before the colon", fieldName, get("/", "A\t: b\r\n"));
    row("empty name", fieldName, get("/", ": b\r\n"));
    row("no colon", fieldName, get("/", "Ab\r\n"));
    row("name with a space", fieldName, get("/", "A B: c\r\n"));
    row("name with a bracket", fieldName, get("/", "A[1]: c\r\n"));
    row("name with NUL", fieldName, get("/", QByteArray("A\0: c\r\n", 7)));
    row("name not ASCII", fieldName, get("/", "N\xc3\xa9: c\r\n"));
    row("NUL in a value", fieldValue, get("/", QByteArray("A: b\0c\r\n", 8)));
    row("control in a value", fieldValue, get("/", "A: b\x01\r\n"));
    row("DEL in a value", fieldValue, get("/", "A: b\x7f\r\n"));
    row("a Connection that is no list of tokens", fieldValue, get("/", "Connection: close, keep-alive\xd1\r\n"));
    row("two Authorization", duplicate, get("/", "Authorization: Bearer a\r\nauthorization: Bearer b\r\n"));
    row("two Content-Type", duplicate, post("Content-Type: a/b\r\nContent-Type: a/b\r\n"));
    row("two Idempotency-Key", duplicate, post("Idempotency-Key: 1\r\nIdempotency-Key: 2\r\n"));
    row("other expectation", expect, post("Expect: 200-ok\r\n"));
    row("two expectations", expect, post("Expect: 100-continue, x\r\n"));
}

void hostRows()
{
    using enum HeadFault;
    row("no Host", host, "GET / HTTP/1.1\r\nAccept: a\r\n\r\n");
    row("no headers", host, "GET / HTTP/1.1\r\n\r\n");
    row("two equal Hosts", host, get("/", "Host: localhost:7443\r\n"));
    row("two Hosts in 1.0", host, "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n");
    for (const char* bad :
         {"",     "a b", "a/b", "a@b",    "a,b", "a:",     "a:b",    "a:65536", "a:123456", "a:-1",  ":80",
          "[::1", "[]",  "[a]", "[g::1]", "::1", "[::1]x", "[::1]:", "a:1:2",   "\xc3\xa9", "a%20b", "http://a"})
        row(("Host " + std::string(bad)).c_str(), host, "GET / HTTP/1.1\r\nHost: " + QByteArray(bad) + "\r\n\r\n");
    row("absolute form of another host", host, get("http://other/"));
    row("absolute form of another port", host, get("http://localhost:7444/"));
    row("absolute form without the port", host, get("https://localhost/"));
}

void framingRows()
{
    using enum HeadFault;
    row("two equal lengths", contentLength, post("Content-Length: 3\r\nContent-Length: 3\r\n"));
    row("two lengths", contentLength, post("Content-Length: 3\r\ncontent-length: 4\r\n"));
    for (const char* bad : {"", "+3", "-3", "3, 3", "3,4", "3 3", "0x3", "3.0", "9223372036854775808",
                            "18446744073709551617", "99999999999999999999", "\"3\"", "3;"})
        row(("length " + std::string(bad)).c_str(), contentLength, post("Content-Length: " + QByteArray(bad) + "\r\n"));
    row("length and coding", transferEncoding, post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n"));
    row("coding and length", transferEncoding, post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n"));
    row("length 0 and coding", transferEncoding, post("Transfer-Encoding: chunked\r\nContent-Length: 0\r\n"));
    row("two codings", transferEncoding, post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"));
    for (const char* bad : {"", "xchunked", "chunked, chunked", "gzip, chunked", "chunked, identity", "identity",
                            "gzip", "Chunked", "chunked;a=b", "\"chunked\"",
                            "\x0b"
                            "chunked"})
        row(("coding " + std::string(bad)).c_str(), QByteArray(bad).startsWith('\x0b') ? fieldValue : transferEncoding,
            post("Transfer-Encoding: " + QByteArray(bad) + "\r\n"));
    row("coding in 1.0", transferEncoding, "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n");
    row("coding with a space before the colon", fieldName, post("Transfer-Encoding : chunked\r\n"));
}

} // namespace

class HeaderCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QByteArray>("raw");
        lineRows();
        versionRows();
        targetRows();
        fieldRows();
        hostRows();
        framingRows();
    }

    void refuses()
    {
        QFETCH(const int, fault);
        QFETCH(const QByteArray, raw);
        const auto head = checkHead(view(raw));
        QVERIFY(head.has_error());
        const auto expected = name(static_cast<HeadFault>(fault));
        const auto actual = name(head.error());
        QCOMPARE(QByteArray(actual.data(), static_cast<qsizetype>(actual.size())),
                 QByteArray(expected.data(), static_cast<qsizetype>(expected.size())));
    }

    // A fault anywhere must be found wherever the bytes are cut: no prefix of a good head is a good head.
    void refusesEveryPrefix()
    {
        const auto raw = get("/a?b=c", "Accept: */*\r\nContent-Length: 5\r\n");
        for (qsizetype size = 0; size < raw.size(); ++size)
            QVERIFY(checkHead(view(raw.left(size))).has_error());
        QVERIFY(checkHead(view(raw)).has_value());
    }

    void readsEveryByteWithoutFault()
    {
        for (int byte = 0; byte < 256; ++byte)
            for (const qsizetype at : {0, 3, 4, 5, 6, 8, 14, 15, 16, 18, 21, 24, 40}) {
                auto raw = get("/a", "Accept: b\r\n");
                raw[at] = static_cast<char>(byte);
                (void)checkHead(view(raw));
            }
    }

    void readsAHead()
    {
        const auto raw = post("Content-Length: 12\r\nX-Empty:\r\nAccept: \t a, b \t\r\nExpect: 100-Continue\r\n");
        const auto head = checkHead(view(raw));
        QVERIFY(head.has_value());
        QVERIFY(head->method == "POST");
        QVERIFY(head->target == "/x");
        QCOMPARE(head->minorVersion, 1);
        QCOMPARE(head->contentLength.value(), std::uint64_t{12});
        QVERIFY(head->keepAlive && head->expectContinue && head->hasBody() && !head->chunked);
        QCOMPARE(head->fields.size(), std::size_t{5});
        QVERIFY(head->fields[2].second.empty());
        QVERIFY(head->fields[3].second == "a, b");
    }

    void accepts_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QByteArray>("target");
        const auto good = [](const char* title, const QByteArray& raw, const QByteArray& target) {
            QTest::newRow(title) << raw << target;
        };
        good("escapes", get("/a%20b/%C3%A9?q=%2F%2e%2e&r=[1]"), "/a%20b/%C3%A9?q=%2F%2e%2e&r=[1]");
        good("dots in names", get("/.well-known/jwks.json"), "/.well-known/jwks.json");
        good("three dots", get("/..."), "/...");
        good("absolute form", get("HTTP://LocalHost:7443/a?b"), "/a?b");
        good("absolute form without a path", get("https://localhost:7443"), "/");
        good("asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "*");
        good("IPv6", "GET / HTTP/1.1\r\nHost: [::1]:7443\r\n\r\n", "/");
        good("IPv6 with an IPv4 tail", "GET / HTTP/1.1\r\nHost: [::ffff:127.0.0.1]\r\n\r\n", "/");
        good("1.0 without Host", "GET / HTTP/1.0\r\n\r\n", "/");
        good("obs-text in a value", get("/", "X: caf\xc3\xa9\r\n"), "/");
        good("largest length", post("Content-Length: 9223372036854775807\r\n"), "/x");
        good("chunked", post("Transfer-Encoding: chunked\r\n"), "/x");
        good("double slash inside", get("/a//b"), "/a//b");
        good("method of nobody", "BREW /pot HTTP/1.1\r\nHost: a\r\n\r\n", "/pot");
    }

    void accepts()
    {
        QFETCH(const QByteArray, raw);
        QFETCH(const QByteArray, target);
        const auto head = checkHead(view(raw));
        QVERIFY2(head.has_value(), head.has_error() ? name(head.error()).data() : "");
        QVERIFY(head->target == view(target));
    }

    void knowsWhenTheConnectionEnds()
    {
        QVERIFY(checkHead(view(get()))->keepAlive);
        QVERIFY(!checkHead(view(get("/", "Connection: close\r\n")))->keepAlive);
        QVERIFY(!checkHead(view(get("/", "Connection: TE , Close\r\n")))->keepAlive);
        QVERIFY(checkHead(view(get("/", "Connection: closer\r\n")))->keepAlive);
        QVERIFY(!checkHead("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")->keepAlive);
    }
};

BLOOMZY_APPLESS_TEST(HeaderCheckTest)
#include "HeaderCheckTest.moc"
