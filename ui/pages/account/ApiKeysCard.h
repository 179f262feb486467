#pragma once

#include "ui/client/ApiKeysApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/widgets/frame/TitledCard.h"

#include <vector>

class QPushButton;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::account_page {

class ApiKeyRow;

/// The API keys of whoever is signed in: what each may do and until when; to make one, and to remove one.
class ApiKeysCard : public widgets::TitledCard
{
    Q_OBJECT

public:
    explicit ApiKeysCard(const models::ConsoleParts& parts, QWidget* parent = nullptr);

    /// What is shown may be older than what is true.
    void load();

protected:
    void changeEvent(QEvent* event) override;

private:
    void note(const client::Result<api::ApiKeyList>& list);
    void build();
    void create();
    void askToRemove(const api::ApiKey& key);
    void remove(const QString& id);
    void setBusy(bool busy);
    void setMessage(const QString& message);
    void retranslate();

    models::ConsoleParts m_parts;
    client::ApiKeysApi m_api;
    std::vector<api::ApiKey> m_keys;
    QList<ApiKeyRow*> m_rows;
    widgets::Label* m_text;
    widgets::Label* m_message;
    QPushButton* m_create;
    QPushButton* m_again;
    bool m_busy = false;
};

} // namespace bloomzy::account_page
