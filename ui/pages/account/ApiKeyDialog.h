#pragma once

#include "ui/client/ApiKeysApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/widgets/feedback/DialogFrame.h"

#include <QList>

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace bloomzy::widgets {
class LabeledField;
class SecretField;
} // namespace bloomzy::widgets

namespace bloomzy::account_page {

/// A new API key: its name, what of the person's own rights it has, and for how long; then the key itself, which is
/// shown once.
class ApiKeyDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    ApiKeyDialog(const models::ConsoleParts& parts, QWidget* parent);

Q_SIGNALS:
    void created();

private:
    [[nodiscard]] QWidget* makeForm();
    [[nodiscard]] QWidget* makeRights();
    void prepareSecret();
    [[nodiscard]] api::ApiKeyInput input() const;
    void submit();
    void note(const client::Result<api::NewApiKey>& answer);
    void show(const client::ClientError& error);
    void refresh();

    models::ConsoleParts m_parts;
    client::ApiKeysApi m_api;
    QLineEdit* m_name;
    widgets::LabeledField* m_nameField;
    QSpinBox* m_days;
    widgets::LabeledField* m_daysField;
    QList<QCheckBox*> m_rights;
    widgets::SecretField* m_secret;
    QWidget* m_form = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_create = nullptr;
    bool m_busy = false;
};

} // namespace bloomzy::account_page
