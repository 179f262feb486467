#pragma once

#include "ui/models/ConsoleParts.h"

#include <QtCore/QObject>

class QWidget;

namespace bloomzy::imports_page {

/// The rows with errors of an import, as a file of a person's choice; written beside the GUI thread.
class ErrorRows : public QObject
{
    Q_OBJECT

public:
    ErrorRows(const models::ConsoleParts& parts, QWidget* asker);

    /// Asks where.
    void save(const QString& id);

Q_SIGNALS:
    void failed(const QString& headline, const bloomzy::client::ClientError& error);

private:
    void fetch(const QString& id, const QString& path);
    void write(const QString& path, const QByteArray& csv);

    models::ConsoleParts m_parts;
    QWidget* m_asker;
};

} // namespace bloomzy::imports_page
