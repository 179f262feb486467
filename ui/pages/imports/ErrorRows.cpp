#include "ui/pages/imports/ErrorRows.h"

#include "ui/client/ImportApi.h"

#include <QtCore/QPointer>
#include <QtCore/QSaveFile>

namespace bloomzy::imports_page {

using client::ClientError;
using client::Result;

namespace {

Result<void> written(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return client::makeClientError(ClientError::Kind::storage, file.errorString());
}

} // namespace

ErrorRows::ErrorRows(const models::ConsoleParts& parts, QWidget* asker)
    : QObject(asker)
    , m_parts(parts)
    , m_asker(asker)
{
}

void ErrorRows::save(const QString& id)
{
    m_parts.dialogs.saveFile(
        m_asker, {tr("Save the rows with errors"), {}, QStringLiteral("errors.csv"), {tr("CSV files (*.csv)")}},
        [self = QPointer(this), id](const QString& path) {
            if (self && !path.isEmpty())
                self->fetch(id, path);
        });
}

void ErrorRows::fetch(const QString& id, const QString& path)
{
    client::ImportApi(m_parts.client).errors(id).then(this, [this, path](const Result<QByteArray>& csv) {
        if (csv)
            write(path, *csv);
        else
            Q_EMIT failed(tr("The rows could not be loaded."), csv.error());
    });
}

void ErrorRows::write(const QString& path, const QByteArray& csv)
{
    m_parts.background.run([path, csv] { return written(path, csv); })
        .then(this, [this, path](const Result<void>& outcome) {
            if (outcome)
                m_parts.showToast({widgets::ToastKind::done, tr("Rows with errors saved"), path, {}, {}});
            else
                Q_EMIT failed(tr("The file could not be written. Choose another place."), outcome.error());
        });
}

} // namespace bloomzy::imports_page
