#pragma once

#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <memory>

/// A small HTTP/1.1 server for the client's tests, plain or with TLS, in the thread that makes it.
namespace bloomzy::test {

struct SeenRequest
{
    QByteArray method;
    QByteArray path;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

struct TestAnswer
{
    int status = 200;
    QByteArray body = "{}";
    QByteArray contentType = "application/json";
    QByteArray moreHeaders = {}; ///< whole lines
    bool silent = false;         ///< never answers
    bool drop = false;           ///< closes instead of answering
    bool cut = false;            ///< closes after the body, which is the first chunk of more
    /// What goes on after the body, whose length is not told then; an empty piece is the end.
    std::function<QByteArray()> more = {};
    int every = 0; ///< milliseconds between pieces; 0: as fast as they are read
};

inline TestAnswer problem(int status, const QByteArray& code, const QByteArray& detail = {})
{
    return {.status = status,
            .body = R"({"type":"urn:bloomzy:problem:)" + code + R"(","status":)" + QByteArray::number(status) +
                    R"(,"detail":")" + detail + R"("})",
            .contentType = "application/problem+json"};
}

/// A key with a certificate for nobody in particular, made by openssl.
struct TestIdentity
{
    QSslCertificate certificate;
    QSslKey key;
    QString fingerprint; ///< by openssl's own reckoning

    static TestIdentity make(const QString& folder, const QString& name)
    {
        const auto path = [&](const char* end) { return folder + QLatin1Char('/') + name + QLatin1String(end); };
        const auto openssl = [](const QStringList& arguments) {
            QProcess process;
            process.start(QStringLiteral("openssl"), arguments);
            if (!process.waitForFinished() || process.exitCode() != 0)
                qFatal("openssl: %s", process.readAllStandardError().constData());
            return process.readAllStandardOutput();
        };
        openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                 QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                 QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=nobody"),
                 QStringLiteral("-keyout"), path(".key"), QStringLiteral("-out"), path(".pem")});
        const QByteArray der = openssl({QStringLiteral("pkey"), QStringLiteral("-in"), path(".key"),
                                        QStringLiteral("-pubout"), QStringLiteral("-outform"), QStringLiteral("der")});
        QFile keyFile(path(".key"));
        QFile certificateFile(path(".pem"));
        if (!keyFile.open(QIODevice::ReadOnly) || !certificateFile.open(QIODevice::ReadOnly))
            qFatal("no key");
        return {QSslCertificate(&certificateFile), QSslKey(&keyFile, QSsl::Ec),
                QStringLiteral("sha256:") +
                    QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex())};
    }
};

class TestServer : public QObject
{
public:
    using Handler = std::function<TestAnswer(const SeenRequest&)>;

    explicit TestServer(Handler handler, const TestIdentity* identity = nullptr)
        : m_handler(std::move(handler))
    {
        if (identity) {
            auto server = std::make_unique<QSslServer>();
            QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
            tls.setLocalCertificate(identity->certificate);
            tls.setPrivateKey(identity->key);
            tls.setPeerVerifyMode(QSslSocket::VerifyNone);
            server->setSslConfiguration(tls);
            m_server = std::move(server);
        } else {
            m_server = std::make_unique<QTcpServer>();
        }
        connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &TestServer::accept);
        if (!m_server->listen(QHostAddress::LocalHost, 0))
            qFatal("cannot listen");
    }

    [[nodiscard]] QUrl url() const
    {
        const bool tls = qobject_cast<QSslServer*>(m_server.get());
        return QUrl(QStringLiteral("%1://127.0.0.1:%2")
                        .arg(tls ? QStringLiteral("https") : QStringLiteral("http"))
                        .arg(m_server->serverPort()));
    }
    [[nodiscard]] int count(const QByteArray& path) const
    {
        return static_cast<int>(std::count_if(seen.begin(), seen.end(), [&](const auto& r) { return r.path == path; }));
    }
    void setHandler(Handler handler) { m_handler = std::move(handler); }

    QList<SeenRequest> seen;
    qint64 bytes = 0; ///< received, after decryption
    int connections = 0;

private:
    void accept()
    {
        while (QTcpSocket* socket = m_server->nextPendingConnection()) {
            ++connections;
            auto buffer = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer] { read(socket, *buffer); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            read(socket, *buffer);
        }
    }

    void read(QTcpSocket* socket, QByteArray& buffer)
    {
        const QByteArray chunk = socket->readAll();
        bytes += chunk.size();
        buffer += chunk;
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        SeenRequest request = parsed(buffer.left(end));
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (buffer.size() < end + 4 + length)
            return;
        request.body = buffer.mid(end + 4, length);
        buffer.clear();
        seen.append(request);
        answer(socket, m_handler(request));
    }

    static SeenRequest parsed(const QByteArray& head)
    {
        const QList<QByteArray> lines = head.split('\n');
        const QList<QByteArray> start = lines.first().split(' ');
        SeenRequest request{start.value(0), start.value(1), {}, {}};
        for (const QByteArray& line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
        }
        return request;
    }

    static void answer(QTcpSocket* socket, const TestAnswer& answer)
    {
        if (answer.drop)
            socket->abort();
        if (answer.drop || answer.silent)
            return;
        const QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) +
                                " Status\r\nContent-Type: " + answer.contentType + "\r\n" + answer.moreHeaders;
        if (answer.cut) {
            socket->write(head + "Transfer-Encoding: chunked\r\n\r\n" + QByteArray::number(answer.body.size(), 16) +
                          "\r\n" + answer.body + "\r\n");
            return socket->disconnectFromHost();
        }
        const QByteArray length =
            answer.more ? "Connection: close" : "Content-Length: " + QByteArray::number(answer.body.size());
        socket->write(head + length + "\r\n\r\n" + answer.body);
        if (answer.more)
            goOn(socket, answer);
    }

    static void goOn(QTcpSocket* socket, const TestAnswer& answer)
    {
        auto* timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket, timer, more = answer.more] {
            const auto* tls = qobject_cast<QSslSocket*>(socket);
            if (socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0) > 0)
                return;
            const QByteArray piece = more();
            socket->write(piece);
            if (!piece.isEmpty())
                return;
            timer->stop();
            socket->disconnectFromHost();
        });
        timer->start(answer.every);
    }

    Handler m_handler;
    std::unique_ptr<QTcpServer> m_server;
};

} // namespace bloomzy::test
