#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/pages/backups/BackupWork.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace bloomzy::models {
class RecoveryKeyField;
}

namespace bloomzy::widgets {
class Label;
class LabeledField;
class StatusBadge;
} // namespace bloomzy::widgets

namespace bloomzy::backups_page {

class DryRunResult;

/// The way to a restore, beside the restore points: a dry run, its counts, the word RESTORE, the restore.
class DryRunPanel : public QWidget
{
    Q_OBJECT

public:
    DryRunPanel(const models::ConsoleParts& parts, BackupWork& work, QWidget* parent = nullptr);

    /// Begins the dry run, or asks for the recovery key first where it is needed. While something else runs it waits
    /// for the person.
    void open(const api::RestorePoint& point);
    [[nodiscard]] const std::optional<api::RestorePoint>& point() const { return m_point; }
    /// Forgets point, result and what was typed.
    void clear();

Q_SIGNALS:
    void closeRequested();
    void reportSaved(const QString& path);
    void reportFailed();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Stage { untried, trying, failed, passed, restoring };

    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeBody();
    [[nodiscard]] QWidget* makeFoot();
    void connectWork();
    void start();
    void restore();
    void askThenRestore();
    void saveReport();
    void refresh();
    void showState();
    void showButtons();
    void retranslate();
    [[nodiscard]] QString key() const;
    [[nodiscard]] bool needsKey() const;
    [[nodiscard]] QString whyNotRestore() const;
    [[nodiscard]] static QString word();

    models::ConsoleParts m_parts;
    BackupWork& m_work;
    std::optional<api::RestorePoint> m_point;
    std::optional<api::RestoreDryRun> m_run;
    QString m_runId;
    QString m_failure;
    Stage m_stage = Stage::untried;
    widgets::Label* m_caption;
    QToolButton* m_close;
    widgets::Label* m_title;
    widgets::StatusBadge* m_badge;
    widgets::Label* m_state;
    widgets::Label* m_about;
    models::RecoveryKeyField* m_key;
    QPushButton* m_start;
    DryRunResult* m_result;
    QLineEdit* m_word;
    widgets::LabeledField* m_wordField;
    QPushButton* m_report;
    QPushButton* m_cancel;
    QPushButton* m_restore;
};

} // namespace bloomzy::backups_page
