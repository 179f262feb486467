#pragma once

#include "ui/client/FactorPolicyApi.h"
#include "ui/client/RolesApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/widgets/frame/TitledCard.h"

#include <QList>

#include <optional>

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace bloomzy::widgets {
class Label;
class LabeledField;
} // namespace bloomzy::widgets

namespace bloomzy::settings_page {

/// Which roles need a second factor, and how many days their people have to set one up. Hidden from people who may not
/// look at roles, read only for those who may not change them.
class FactorPolicyCard : public widgets::TitledCard
{
    Q_OBJECT

public:
    explicit FactorPolicyCard(const models::ConsoleParts& parts, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refreshRights();
    void load();
    void loadPolicy();
    void present();
    void build(const std::vector<api::Role>& roles);
    void save();
    void note(const client::Result<api::SecondFactorPolicy>& reply);
    void discard();
    void refreshButtons();
    void retranslate();
    void setMessage(const QString& message);
    [[nodiscard]] static QString nameOf(const api::Role& role);
    [[nodiscard]] api::SecondFactorPolicy edited() const;
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] bool mayChange() const;

    models::ConsoleParts m_parts;
    client::FactorPolicyApi m_api;
    client::RolesApi m_rolesApi;
    std::vector<api::Role> m_roles;
    std::optional<api::SecondFactorPolicy> m_saved; ///< none: not loaded yet
    QList<QCheckBox*> m_boxes;                      ///< in the order of the roles
    widgets::Label* m_text;
    QSpinBox* m_days;
    widgets::LabeledField* m_daysField;
    widgets::Label* m_message;
    QPushButton* m_discard;
    QPushButton* m_save;
    QPushButton* m_again;
    bool m_busy = false;
    bool m_failed = false; ///< the message says why
};

} // namespace bloomzy::settings_page
