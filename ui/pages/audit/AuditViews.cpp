#include "ui/pages/audit/AuditViews.h"

#include "ui/client/JsonCodecImpl.h"
#include "ui/client/Session.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSettings>

namespace bloomzy::audit_page {

using namespace Qt::StringLiterals;

namespace {

/// A filter as a text, the same for the same one.
QByteArray textOf(const api::AuditFilter& filter)
{
    return QJsonDocument(client::toJsonValue(filter).toObject()).toJson(QJsonDocument::Compact);
}

} // namespace

AuditViews::AuditViews(QSettings& settings, const QString& scope, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_key(u"audit/views/"_s + scope)
{
    read();
}

QString AuditViews::scopeOf(const models::ConsoleParts& parts)
{
    const auto& me = parts.client.session().me();
    return parts.profile.id + u'/' + (me ? client::toQString(me->id) : QString());
}

QList<AuditViews::View> AuditViews::builtIn()
{
    api::AuditFilter privileges;
    privileges.action = {"user.setRoles",     "role.create",          "role.update",       "role.delete",
                         "role.setConflicts", "role.setFactorPolicy", "user.createApiKey", "user.recoverAdministrator"};
    api::AuditFilter signIns;
    signIns.action = {"session.login", "session.refreshReuse"};
    signIns.outcome = {api::AuditOutcome::denied, api::AuditOutcome::failure};
    api::AuditFilter refused;
    refused.outcome = {api::AuditOutcome::denied, api::AuditOutcome::failure};
    api::AuditFilter accounts;
    accounts.targetType = {"user"};
    api::AuditFilter exports;
    exports.action = {"user.export", "audit.export"};
    return {{tr("Privilege changes"), privileges},
            {tr("Failed sign-ins"), signIns},
            {tr("Denied and errors"), refused},
            {tr("Changes of accounts"), accounts},
            {tr("Exports"), exports}};
}

void AuditViews::keep(const QString& name, const api::AuditFilter& filter)
{
    const QString kept = name.trimmed().left(longestName);
    if (kept.isEmpty())
        return;
    m_own.removeIf([&](const View& each) { return each.name == kept; });
    if (m_own.size() >= mostViews)
        m_own.removeFirst();
    m_own += View{kept, filter};
    write();
}

void AuditViews::remove(const QString& name)
{
    m_own.removeIf([&](const View& each) { return each.name == name; });
    write();
}

QString AuditViews::nameOf(const api::AuditFilter& filter) const
{
    const QByteArray wanted = textOf(filter);
    for (const View& view : builtIn() + m_own)
        if (textOf(view.filter) == wanted)
            return view.name;
    return {};
}

void AuditViews::read()
{
    const QJsonArray views = QJsonDocument::fromJson(m_settings.value(m_key).toByteArray()).array();
    for (const QJsonValue& each : views) {
        const QString name = each[u"name"].toString().left(longestName);
        const auto filter =
            client::decode<api::AuditFilter>(QJsonDocument(each[u"filter"].toObject()).toJson(QJsonDocument::Compact));
        if (!name.isEmpty() && filter && m_own.size() < mostViews)
            m_own += View{name, *filter};
    }
}

void AuditViews::write()
{
    QJsonArray views;
    for (const View& view : m_own)
        views += QJsonObject{{u"name"_s, view.name}, {u"filter"_s, client::toJsonValue(view.filter)}};
    m_settings.setValue(m_key, QJsonDocument(views).toJson(QJsonDocument::Compact));
    Q_EMIT changed();
}

} // namespace bloomzy::audit_page
