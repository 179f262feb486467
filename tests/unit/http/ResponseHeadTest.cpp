#include "backend/http/ResponseHead.h"

#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace bloomzy::http;

namespace {

constexpr Envelope envelope{.date = "Sun, 06 Nov 1994 08:49:37 GMT",
                            .traceId = "0af7651916cd43dd8448eb211c80319c",
                            .spanId = "b7ad6b7169203331"};

std::vector<std::string> linesOf(const std::string& head)
{
    std::vector<std::string> lines;
    std::size_t start = 0;
    for (std::size_t end = head.find("\r\n"); end != std::string::npos; end = head.find("\r\n", start)) {
        lines.push_back(head.substr(start, end - start));
        start = end + 2;
    }
    return lines;
}

std::ptrdiff_t countOf(const std::string& head, const std::string& line)
{
    return std::ranges::count(linesOf(head), line);
}

bool mentions(const std::string& head, std::string_view text)
{
    return head.find(text) != std::string::npos;
}

} // namespace

class ResponseHeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutHeadersThatCouldSplitTheAnswer()
    {
        Response response{.body = "{}"};
        response.headers = {
            {"x-a", "b\r\nSet-Cookie: c"}, {"x-b\r\nSet-Cookie", "c"}, {"x c", "d"}, {"", "e"}, {"x-d", {'f', '\0'}}};
        response.contentType = "text/plain\r\nSet-Cookie: c";
        const auto head = responseHead(response, envelope);
        QVERIFY2(!mentions(head, "Set-Cookie") && !mentions(head, "x-a") && !mentions(head, "x-d"), head.c_str());
        QVERIFY(!mentions(head, "\r\nContent-Type"));
        const auto lines = linesOf(head);
        QCOMPARE(std::ranges::count(lines, std::string()), 1);
        QVERIFY(head.ends_with("\r\n\r\n"));
    }

    void keepsTheServersOwnHeaders()
    {
        Response response{.body = "{}"};
        for (const char* name : {"Content-Length", "content-type", "Transfer-Encoding", "connection", "DATE", "server",
                                 "x-trace-id", "traceresponse"})
            response.headers.emplace_back(name, "forged");
        const auto head = responseHead(response, envelope);
        QVERIFY2(!mentions(head, "forged"), head.c_str());
        QCOMPARE(countOf(head, "Content-Length: 2"), 1);
        QCOMPARE(countOf(head, "Content-Type: application/json"), 1);
    }

    void sendsNoBodyAndNoLengthWhereNoneBelongs()
    {
        for (const int status : {204, 304}) {
            const Response response{.status = status, .body = "x"};
            QVERIFY(!sendsBody(response));
            const auto head = responseHead(response, envelope);
            QVERIFY2(!mentions(head, "\r\nContent-Length") && !mentions(head, "\r\nContent-Type"), head.c_str());
        }
    }

    void tellsTheLengthToHeadAndSendsNothing()
    {
        const Response response{.body = "12345", .headOnly = true};
        QVERIFY(!sendsBody(response));
        QCOMPARE(countOf(responseHead(response, envelope), "Content-Length: 5"), 1);
    }

    void demandsTlsUnderTlsOnly()
    {
        QVERIFY(!mentions(responseHead({}, envelope), "Strict-Transport-Security"));
        auto secure = envelope;
        secure.secure = true;
        QVERIFY(mentions(responseHead({}, secure), "Strict-Transport-Security: max-age="));
    }

    void letsAnEndpointSetASecurityHeaderItself()
    {
        const Response response{.headers = {{"cache-control", "public, max-age=60"}}};
        const auto head = responseHead(response, envelope);
        QVERIFY(!mentions(head, "no-store"));
        QCOMPARE(countOf(head, "cache-control: public, max-age=60"), 1);
        QCOMPARE(countOf(head, "X-Content-Type-Options: nosniff"), 1);
    }

    void beginsWithTheStatusAndTellsTheTrace()
    {
        const auto head = responseHead({.status = 404, .contentType = {}}, envelope);
        QCOMPARE(linesOf(head).front(), std::string("HTTP/1.1 404 Not Found"));
        QCOMPARE(countOf(head, "Date: Sun, 06 Nov 1994 08:49:37 GMT"), 1);
        QCOMPARE(countOf(head, "X-Trace-Id: 0af7651916cd43dd8448eb211c80319c"), 1);
        QCOMPARE(countOf(head, "traceresponse: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), 1);
    }

    void saysWhenTheConnectionEnds()
    {
        QVERIFY(!mentions(responseHead({}, envelope), "Connection"));
        auto last = envelope;
        last.close = true;
        QCOMPARE(countOf(responseHead({}, last), "Connection: close"), 1);
    }
};

BLOOMZY_APPLESS_TEST(ResponseHeadTest)
#include "ResponseHeadTest.moc"
