#include "tests/support/Guest.h"

#include <QDebug>

using namespace Qt::StringLiterals;

Guest inviteGuest(ApiClient& admin, const QUrl& server, const QString& name, const QStringList& roles)
{
    const QString email = name.toLower().replace(u' ', u'-') + u"@example.org"_s;
    const Answer invited =
        admin.post(u"/api/v1/users"_s,
                   {{u"email"_s, email}, {u"displayName"_s, name}, {u"roles"_s, QJsonArray::fromStringList(roles)}});
    ApiClient person(server);
    const Answer accepted = person.post(
        u"/api/v1/auth/accept-invitation"_s,
        {{u"invitationCode"_s, invited.json().value(u"invitationCode"_s)}, {u"password"_s, ApiClient::goodPassword()}});
    if (accepted.status >= 300) {
        qWarning() << name << "did not get in:" << invited.status << accepted.status << accepted.body;
        return {};
    }
    Guest guest{
        invited.json().value(u"user"_s)[u"id"_s].toString(), accepted.json().value(u"accessToken"_s).toString(), {}};
    person.setToken(guest.token);
    for (const QJsonValue permission : person.get(u"/api/v1/auth/me"_s).json().value(u"permissions"_s).toArray())
        guest.permissions += permission.toString();
    return guest;
}
