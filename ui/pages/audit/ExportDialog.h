#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/pages/audit/AuditExport.h"
#include "ui/widgets/feedback/DialogFrame.h"

class QProgressBar;
class QPushButton;
class QRadioButton;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::audit_page {

/// What an export will hold; the format; how far it is; and a way to stop it.
class ExportDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    struct Content
    {
        api::AuditFilter filter;
        qint64 count = 0;
        bool exact = false; ///< that many, not more
    };

    ExportDialog(const models::ConsoleParts& parts, Content content, QWidget* parent);
    ~ExportDialog() override;

    void reject() override;
    [[nodiscard]] const AuditExport& run() const { return m_export; }

private:
    void start();
    void show(qint64 rows);
    void onFinished();
    void onFailed(const QString& why);
    [[nodiscard]] bool wantsCsv() const;
    void setRunning(bool running);

    models::ConsoleParts m_parts;
    Content m_content;
    AuditExport m_export;
    QRadioButton* m_csv;
    QRadioButton* m_jsonLines;
    QProgressBar* m_bar;
    widgets::Label* m_progress;
    QPushButton* m_keep;
    QPushButton* m_start;
};

} // namespace bloomzy::audit_page
