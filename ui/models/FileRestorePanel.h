#pragma once

#include "ui/client/Background.h"
#include "ui/client/FileRestore.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/feedback/Dialogs.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QProgressBar;
class QPushButton;

namespace bloomzy::widgets {
class BannerStack;
class Label;
class LabeledField;
} // namespace bloomzy::widgets

namespace bloomzy::models {

class RecoveryKeyField;

/// A backup file and the recovery key that opens it; then how far the restore is, and how it ended.
class FileRestorePanel : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    struct Parts
    {
        const theme::Theme& theme;
        widgets::Dialogs& dialogs;
        client::Background& background;
        QString program; ///< path of bloomzyctl
    };

    explicit FileRestorePanel(Parts parts, QWidget* parent = nullptr);

    /// Where it is restored to.
    void setDataDir(const QString& dataDir) { m_dataDir = dataDir; }
    void enter(); ///< takes the focus
    /// File and key are there, and nothing runs.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] bool isRunning() const { return m_restore.isRunning(); }
    /// What is still missing, for a button that is disabled; empty: nothing.
    [[nodiscard]] QString missing() const;
    void start();
    [[nodiscard]] client::FileRestore& restore() { return m_restore; }

    /// What to type on a team's server, as one line.
    [[nodiscard]] static QString command();

Q_SIGNALS:
    void changed();
    /// The folder holds the restored data; `safetyCopy` as FileRestore::Outcome has it.
    void restored(const QString& takenAt, const QString& safetyCopy);
    /// All is as it was; the panel says why.
    void failed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void chooseFile();
    void show(const client::FileRestore::Progress& progress);
    void onEnded(const client::FileRestore::Outcome& outcome);
    void onFailed(client::FileRestore::Failure failure, const QString& detail);
    void showFailure(const QString& headline, const QString& detail);
    void refresh();
    void retranslate();
    [[nodiscard]] static QString phase(client::FileRestore::Phase phase);

    Parts m_parts;
    client::FileRestore m_restore;
    QString m_dataDir;
    widgets::BannerStack* m_banners;
    QLineEdit* m_file;
    widgets::LabeledField* m_fileField;
    QPushButton* m_choose;
    RecoveryKeyField* m_key;
    QProgressBar* m_bar;
    widgets::Label* m_phase;
    QPushButton* m_cancel;
    client::FileRestore::Progress m_progress;
};

} // namespace bloomzy::models
