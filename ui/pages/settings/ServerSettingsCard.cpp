#include "ui/pages/settings/ServerSettingsCard.h"

#include "ui/client/EventStream.h"
#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/pages/settings/SettingField.h"
#include "ui/widgets/paint/Label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bloomzy::settings_page {

using client::Result;

ServerSettingsCard::ServerSettingsCard(const models::ConsoleParts& parts, QWidget* parent)
    : widgets::TitledCard(parts.theme, parent)
    , m_parts(parts)
    , m_api(parts.client)
    , m_roles(parts.client, models::ServerRoles::Reads::roles)
    , m_message(new widgets::Label(parts.theme, theme::TypeRole::small, theme::ColorRole::textSecondary))
    , m_discard(new QPushButton)
    , m_save(new QPushButton)
    , m_again(new QPushButton)
{
    m_message->setWordWrap(true);
    m_save->setProperty("variant", QStringLiteral("primary"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addStretch();
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    rows()->addWidget(m_message);
    rows()->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &ServerSettingsCard::save);
    connect(m_discard, &QPushButton::clicked, this, &ServerSettingsCard::discard);
    connect(m_again, &QPushButton::clicked, this, &ServerSettingsCard::load);
    connect(&parts.client.session(), &client::Session::stateChanged, this, &ServerSettingsCard::refreshRights);
    connect(&parts.client.session(), &client::Session::meChanged, this, &ServerSettingsCard::refreshRights);
    connect(&parts.client.events(), &client::EventStream::changed, this, [this](const api::ChangeEvent& change) {
        if (change.action == "settings.update" && !m_saving)
            load();
        else if (change.action.starts_with("role."))
            m_roles.loadIfPermitted();
    });
    connect(&m_roles, &models::ServerRoles::rolesRead, this, &ServerSettingsCard::offerRoles);
    connect(&parts.client.events(), &client::EventStream::reloadNeeded, this, &ServerSettingsCard::load);
    m_again->hide();
    retranslate();
    refreshRights();
}

/// Who may not look is not shown that there is something.
void ServerSettingsCard::refreshRights()
{
    const bool mayLook = m_parts.client.session().may(u"settings.read");
    // Shown without a parent it would be a window of its own.
    if (!mayLook || parentWidget())
        setVisible(mayLook);
    if (mayLook)
        load();
}

void ServerSettingsCard::load()
{
    if (!m_parts.client.session().may(u"settings.read"))
        return;
    // However often they change meanwhile, they are asked for once more.
    m_stale = m_loading;
    if (std::exchange(m_loading, true))
        return;
    m_api.list().then(this, [this](const Result<api::SettingList>& reply) {
        m_loading = false;
        if (std::exchange(m_stale, false))
            return load();
        m_again->setVisible(!reply);
        if (reply)
            present(*reply);
        else
            setMessage(client::textOf(reply.error()));
    });
}

/// What is typed and not saved stays, over the new values.
void ServerSettingsCard::present(const api::SettingList& settings)
{
    m_revision = settings.revision;
    if (m_fields.isEmpty())
        build(settings);
    for (const api::Setting& setting : settings.items)
        for (SettingField* field : std::as_const(m_fields))
            if (field->key() == setting.key)
                field->renew(setting, true);
    refreshButtons();
    m_roles.loadIfPermitted();
}

/// Who may not read roles keeps the one that is set, or takes the default.
void ServerSettingsCard::offerRoles()
{
    for (SettingField* field : std::as_const(m_fields))
        if (field->asksForARole())
            field->offer(m_roles.roles());
}

void ServerSettingsCard::build(const api::SettingList& settings)
{
    const QString reason = readOnlyReason();
    for (const api::Setting& setting : settings.items) {
        if (setting.type == api::SettingType::unknown)
            continue; // of a newer server; what it means is not known here
        auto* field = new SettingField(m_parts.theme, setting);
        field->setReadOnly(!reason.isEmpty(), reason);
        connect(field, &SettingField::edited, this, &ServerSettingsCard::refreshButtons);
        rows()->insertWidget(int(m_fields.size()), field);
        m_fields += field;
    }
    m_save->setVisible(reason.isEmpty());
    m_discard->setVisible(reason.isEmpty());
    setMessage(reason);
}

QString ServerSettingsCard::readOnlyReason() const
{
    if (m_parts.client.session().may(u"settings.manage"))
        return {};
    return tr("You may look at these settings. To change them you need the right to do so from an administrator.");
}

void ServerSettingsCard::save()
{
    QJsonObject values;
    for (const SettingField* field : std::as_const(m_fields))
        if (field->isChanged())
            values.insert(client::toQString(field->key()), field->value());
    if (values.isEmpty() || m_saving)
        return;
    m_saving = true;
    refreshButtons();
    m_api.update(m_revision, values).then(this, [this](const Result<api::SettingList>& reply) {
        m_saving = false;
        finishSave(reply);
        refreshButtons();
    });
}

void ServerSettingsCard::finishSave(const Result<api::SettingList>& reply)
{
    if (reply) {
        present(*reply);
        return setMessage(tr("Saved. The new values hold from now on."));
    }
    for (const api::Fault& fault : reply.error().problem.errors)
        for (SettingField* field : std::as_const(m_fields))
            if (fault.pointer == '/' + field->key())
                field->setError(client::textOf(fault));
    if (reply.error().is(api::ErrorCode::preconditionFailed)) {
        load();
        return setMessage(tr("Somebody else changed a setting first. Yours are not saved and are kept here; look at "
                             "them once more and save again."));
    }
    setMessage(client::textOf(reply.error()));
}

void ServerSettingsCard::discard()
{
    for (SettingField* field : std::as_const(m_fields))
        field->discard();
    setMessage({});
}

bool ServerSettingsCard::isChanged() const
{
    return std::ranges::any_of(m_fields, [](const SettingField* field) { return field->isChanged(); });
}

void ServerSettingsCard::refreshButtons()
{
    m_save->setEnabled(isChanged() && !m_saving);
    m_discard->setEnabled(isChanged() && !m_saving);
}

void ServerSettingsCard::setMessage(const QString& message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void ServerSettingsCard::retranslate()
{
    setTitle(tr("Server settings"));
    m_save->setText(tr("Save settings"));
    m_discard->setText(tr("Discard"));
    m_again->setText(tr("Try again"));
    for (SettingField* field : std::as_const(m_fields))
        field->retranslate();
    const QString reason = readOnlyReason();
    for (SettingField* field : std::as_const(m_fields))
        field->setReadOnly(!reason.isEmpty(), reason);
    setMessage(m_fields.isEmpty() ? QString() : reason);
}

void ServerSettingsCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    widgets::TitledCard::changeEvent(event);
}

} // namespace bloomzy::settings_page
