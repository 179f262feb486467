// Saves what a dry run found.

#include "ui/pages/backups/DryRunPanel.h"
#include "ui/pages/backups/DryRunTexts.h"

#include <QtCore/QDate>
#include <QtCore/QSaveFile>

namespace bloomzy::backups_page {

void DryRunPanel::saveReport()
{
    if (!m_run || !m_point)
        return;
    const QString name = QStringLiteral("restore-dry-run-%1.txt").arg(QDate::currentDate().toString(Qt::ISODate));
    m_parts.dialogs.saveFile(this, {tr("Save the report"), {}, name, {tr("Text files (*.txt)")}},
                             [this, text = DryRunTexts::report(*m_run, *m_point).toUtf8()](const QString& path) {
                                 if (path.isEmpty())
                                     return;
                                 m_parts.background
                                     .run([path, text] {
                                         QSaveFile file(path);
                                         return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() &&
                                                file.commit();
                                     })
                                     .then(this, [this, path](bool saved) {
                                         if (saved)
                                             Q_EMIT reportSaved(path);
                                         else
                                             Q_EMIT reportFailed();
                                     });
                             });
}

} // namespace bloomzy::backups_page
