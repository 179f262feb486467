#pragma once

#include "ui/client/SettingsApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/models/ServerRoles.h"
#include "ui/widgets/frame/TitledCard.h"

class QPushButton;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::settings_page {

class SettingField;

/// The server's own settings, built from what the server says it has. Saved together; for people who may only look they
/// are read only, for others hidden.
class ServerSettingsCard : public widgets::TitledCard
{
    Q_OBJECT

public:
    explicit ServerSettingsCard(const models::ConsoleParts& parts, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refreshRights();
    void load();
    void present(const api::SettingList& settings);
    void build(const api::SettingList& settings);
    void offerRoles();
    void save();
    void finishSave(const client::Result<api::SettingList>& reply);
    void discard();
    void refreshButtons();
    void retranslate();
    void setMessage(const QString& message);
    [[nodiscard]] QString readOnlyReason() const;
    [[nodiscard]] bool isChanged() const;

    models::ConsoleParts m_parts;
    client::SettingsApi m_api;
    models::ServerRoles m_roles;
    std::int64_t m_revision = 0;
    QList<SettingField*> m_fields;
    widgets::Label* m_message;
    QPushButton* m_discard;
    QPushButton* m_save;
    QPushButton* m_again;
    bool m_saving = false;
    bool m_loading = false;
    bool m_stale = false; ///< what is on its way may be older than the last change
};

} // namespace bloomzy::settings_page
