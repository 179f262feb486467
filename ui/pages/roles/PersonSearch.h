#pragma once

#include "backend/api/Auth.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QtCore/QObject>

namespace bloomzy::client {
class ApiClient;
}

namespace bloomzy::roles_page {

/// Finds people by words of their names and addresses; the last search counts.
class PersonSearch : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 20;

    explicit PersonSearch(client::ApiClient& client, QObject* parent = nullptr);
    ~PersonSearch() override;

    /// No words: nobody.
    void search(const QString& words);
    [[nodiscard]] bool isActive() const { return m_active; }
    [[nodiscard]] const std::vector<api::User>& people() const { return m_people; }
    [[nodiscard]] const std::optional<client::ClientError>& error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    client::ApiClient& m_client;
    client::CancelToken m_cancel;
    std::vector<api::User> m_people;
    std::optional<client::ClientError> m_error;
    bool m_active = false;
};

} // namespace bloomzy::roles_page
