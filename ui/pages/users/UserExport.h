#pragma once

#include "ui/client/UsersApi.h"
#include "ui/models/ConsoleParts.h"

namespace bloomzy::users_page {

/// The people of a list into a file: asks where, and tells how it ended. What was there before stays unless all is
/// written. GUI thread only.
class UserExport : public QObject
{
    Q_OBJECT

public:
    UserExport(const models::ConsoleParts& parts, QWidget* asker);
    ~UserExport() override;

    void start(const api::UserFilter& filter, api::UserSort sort, api::UserExportFormat format);
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void runningChanged();
    /// What was not done, and why: sentences.
    void failed(const QString& what, const QString& why);

private:
    void fetch(const api::UserExportQuery& query, const QString& path);
    void setRunning(bool running);
    void fail(const QString& why);

    models::ConsoleParts m_parts;
    QWidget* m_asker;
    client::CancelToken m_cancel;
    bool m_running = false;
};

} // namespace bloomzy::users_page
