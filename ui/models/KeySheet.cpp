#include "ui/models/KeySheet.h"

#include "ui/client/ServerTime.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/paint/HtmlPaper.h"

#include <QtGui/QFont>

namespace bloomzy::models {

using namespace Qt::StringLiterals;

namespace {

constexpr double textSize = 11; // points
constexpr int groupsInALine = 5;

QString paragraph(const QString& text)
{
    return u"<p>%1</p>"_s.arg(text.toHtmlEscaped());
}

/// Somebody will type it, so it must not be broken at its hyphens.
QString onOneLine(const QString& key)
{
    return u"<p style=\"font-size: 9pt; white-space: pre\"><tt>%1</tt></p>"_s.arg(key);
}

} // namespace

QString KeySheet::html(const RecoveryKey& key)
{
    const QStringList groups = key.groups();
    QString cells;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (i % groupsInALine == 0)
            cells += i == 0 ? u"<tr>"_s : u"</tr><tr>"_s;
        cells += u"<td><small>%1</small>&nbsp;&nbsp;<tt><b>%2</b></tt></td>"_s.arg(i + 1).arg(groups[i]);
    }
    const QString made = theme::formatDateTime(client::timeOf(key.createdAt().toStdString()).toLocalTime());
    return u"<h2>%1</h2>"_s.arg(tr("Recovery key of Bloomzy").toHtmlEscaped()) +
           paragraph(tr("Made on %1. Keep this sheet outside of the server's computer, where only people who may read "
                        "everything can take it.")
                         .arg(made)) +
           u"<table cellpadding=\"8\" border=\"0\">%1</tr></table>"_s.arg(cells) +
           paragraph(tr("The whole key, on one line:")) + onOneLine(key.identity()) +
           paragraph(tr("Its public half, which is no secret:")) + onOneLine(key.recipient()) +
           paragraph(
               tr("To restore: install Bloomzy Console, choose “Restore from a backup instead” on its first page, "
                  "then the backup file, and type this key.")) +
           paragraph(tr("Without Bloomzy: write the whole key into a file KEY. Then")) +
           u"<p><tt>age -d -i KEY BACKUP | zstd -d | tar x</tt></p>"_s;
}

void KeySheet::paint(const QString& html, QPagedPaintDevice& device)
{
    widgets::paintHtml(html, textSize, device);
}

} // namespace bloomzy::models
