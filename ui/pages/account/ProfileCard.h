#pragma once

#include "ui/client/ProfileApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/widgets/frame/TitledCard.h"

#include <optional>

class QLineEdit;
class QPushButton;

namespace bloomzy::widgets {
class Label;
class LabeledField;
} // namespace bloomzy::widgets

namespace bloomzy::account_page {

/// The name of whoever is signed in, as others see it, and the address, which only an administrator gives.
class ProfileCard : public widgets::TitledCard
{
    Q_OBJECT

public:
    explicit ProfileCard(const models::ConsoleParts& parts, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void load();
    void save();
    void note(const client::Result<api::Profile>& reply);
    void show(const client::ClientError& error);
    void setMessage(const QString& message);
    void refresh();
    void retranslate();

    models::ConsoleParts m_parts;
    client::ProfileApi m_api;
    std::optional<api::Profile> m_profile;
    QLineEdit* m_name;
    widgets::LabeledField* m_nameField;
    QLineEdit* m_email;
    widgets::LabeledField* m_emailField;
    QPushButton* m_save;
    QPushButton* m_again;
    widgets::Label* m_message;
    bool m_busy = false;
};

} // namespace bloomzy::account_page
