#pragma once

#include <QByteArray>

/// Requests as they go over the line.
namespace bloomzy::test {

inline QByteArray get(const QByteArray& path, const QByteArray& more = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
}

inline QByteArray post(const QByteArray& path, const QByteArray& body, const QByteArray& more = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n" + more + "\r\n" + body;
}

inline QByteArray chunked(const QByteArray& path, const QByteArray& chunks)
{
    return "POST " + path +
           " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks;
}

} // namespace bloomzy::test
