#pragma once

#include "ui/client/AccessApi.h"
#include "ui/pages/roles/RoleBook.h"

namespace bloomzy::roles_page {

/// Who would gain or lose what if the chosen role were saved as it is edited. Asked anew, a little after each edit.
class RolePreview : public QObject
{
    Q_OBJECT

public:
    RolePreview(client::ApiClient& client, const RoleBook& book, QObject* parent = nullptr);
    ~RolePreview() override;

    /// Empty where nothing is edited, while the answer is on its way, and where the role could not be saved so.
    [[nodiscard]] const std::optional<api::AccessEffects>& effects() const { return m_effects; }
    /// Why it could not be saved so.
    [[nodiscard]] const std::optional<client::ClientError>& error() const { return m_error; }
    [[nodiscard]] bool isWaiting() const { return m_waiting; }

Q_SIGNALS:
    void changed();

private:
    void askSoon();
    void ask();

    client::AccessApi m_api;
    const RoleBook& m_book;
    client::CancelToken m_cancel;
    QTimer m_soon;
    std::optional<api::AccessEffects> m_effects;
    std::optional<client::ClientError> m_error;
    bool m_waiting = false;
};

/// What to ask POST /api/v1/access/preview with.
[[nodiscard]] api::RolePreview previewOf(const RoleBook& book, const std::string& key);

} // namespace bloomzy::roles_page
