#pragma once

#include "TestServer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

/// Sign-in as the real service does it: refresh tokens are good for one use, and a reused one ends its family.
namespace bloomzy::test {

/// Whom it knows.
inline const QString ada = QStringLiteral("ada@example.org");
inline const QString password = QStringLiteral("correct horse battery");

class FakeAuth
{
public:
    TestAnswer operator()(const SeenRequest& request)
    {
        if (request.path == "/api/v1/auth/login")
            return signIn(QJsonDocument::fromJson(request.body).object().value(QStringLiteral("email")).toString());
        if (request.path == "/api/v1/auth/refresh")
            return refresh(request.body);
        const QByteArray token = request.headers.value("authorization").mid(7);
        if (!m_access.contains(token))
            return problem(401, "unauthenticated");
        if (request.path == "/api/v1/auth/me")
            return {.body = R"({"id":"u1","displayName":"Ada","permissions":["taxa.read"]})"};
        if (request.path == "/api/v1/auth/logout")
            endFamily();
        if (request.path == "/api/v1/auth/step-up")
            return prove();
        return {};
    }

    /// Every access token ends now; refresh tokens stay good.
    void expireAccess() { m_access.clear(); }
    void endFamily()
    {
        m_access.clear();
        m_refresh.clear();
        ++familiesEnded;
    }

    int refreshes = 0;
    int familiesEnded = 0;

private:
    TestAnswer signIn(const QString& email)
    {
        if (email.contains(QStringLiteral("wrong")))
            return problem(401, "unauthenticated",
                           "The email address or the password is wrong. Nothing was changed; try again.");
        m_subject = email.toUtf8();
        return tokens();
    }

    TestAnswer refresh(const QByteArray& body)
    {
        ++refreshes;
        const QByteArray token =
            QJsonDocument::fromJson(body).object().value(QStringLiteral("refreshToken")).toString().toUtf8();
        if (!m_refresh.contains(token)) {
            endFamily();
            return problem(401, "unauthenticated", "The session is over. Sign in again.");
        }
        m_refresh.remove(token);
        return tokens();
    }

    /// A new family in the place of the former one.
    TestAnswer prove()
    {
        m_access.clear();
        m_refresh.clear();
        TestAnswer answer = tokens();
        answer.body.replace("}", R"(,"freshUntil":"2127-01-01T00:00:00.000000Z"})");
        return answer;
    }

    TestAnswer tokens()
    {
        const QByteArray number = QByteArray::number(++m_count);
        const QByteArray payload = (R"({"sub":")" + m_subject + R"("})")
                                       .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        const QByteArray access = "h." + payload + ".s" + number;
        m_access.insert(access);
        m_refresh.insert("refresh" + number);
        return {.body =
                    R"({"accessToken":")" + access + R"(","refreshToken":"refresh)" + number + R"(","expiresIn":600})"};
    }

    QByteArray m_subject;
    QSet<QByteArray> m_access;
    QSet<QByteArray> m_refresh;
    int m_count = 0;
};

/// The same answer, which begins at once and ends when `mayCome` says so: JSON may have room before it.
inline TestAnswer late(const TestAnswer& answer, const std::shared_ptr<bool>& mayCome)
{
    auto said = std::make_shared<bool>(false);
    const auto more = [body = answer.body, mayCome, said]() -> QByteArray {
        if (!*mayCome)
            return " ";
        return std::exchange(*said, true) ? QByteArray() : body;
    };
    return {.status = answer.status, .body = " ", .contentType = answer.contentType, .more = more, .every = 5};
}

} // namespace bloomzy::test
