#include "ui/pages/users/UserExport.h"

#include "ui/client/ProblemText.h"
#include "ui/models/DiskFile.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

namespace bloomzy::users_page {

UserExport::UserExport(const models::ConsoleParts& parts, QWidget* asker)
    : QObject(asker)
    , m_parts(parts)
    , m_asker(asker)
{
}

UserExport::~UserExport()
{
    m_cancel.cancel();
}

void UserExport::setRunning(bool running)
{
    m_running = running;
    Q_EMIT runningChanged();
}

void UserExport::fail(const QString& why)
{
    setRunning(false);
    Q_EMIT failed(tr("The users were not exported."), why);
}

void UserExport::start(const api::UserFilter& filter, api::UserSort sort, api::UserExportFormat format)
{
    api::UserExportQuery query;
    static_cast<api::UserFilter&>(query) = filter;
    query.sort = sort;
    query.format = format;
    const bool json = format == api::UserExportFormat::json;
    m_parts.dialogs.saveFile(m_asker,
                             {tr("Export users"),
                              {},
                              json ? QStringLiteral("users.json") : QStringLiteral("users.csv"),
                              {json ? tr("JSON files (*.json)") : tr("CSV files (*.csv)")}},
                             [self = QPointer(this), query](const QString& path) {
                                 if (self && !path.isEmpty() && !self->isRunning())
                                     self->fetch(query, path);
                             });
}

void UserExport::fetch(const api::UserExportQuery& query, const QString& path)
{
    setRunning(true);
    auto* file = new models::DiskFile(path, this);
    // The bytes come on the network thread, each before the end is told.
    const auto onBytes = [&client = m_parts.client, file = QPointer(file)](const QByteArray& bytes) {
        client.deliver([file, bytes] {
            if (file)
                file->write(bytes);
        });
    };
    client::UsersApi(m_parts.client)
        .exportTo(query, onBytes, m_cancel)
        .then(this, [this, file, path](const client::Result<void>& reply) {
            if (!reply) {
                file->deleteLater();
                return fail(client::textOf(reply.error()));
            }
            file->commit().then(this, [this, file, path](bool done) {
                file->deleteLater();
                if (!done)
                    return fail(models::DiskFile::failureText());
                setRunning(false);
                m_parts.showToast({widgets::ToastKind::done, tr("Users exported"), path, {}, {}});
            });
        });
}

} // namespace bloomzy::users_page
