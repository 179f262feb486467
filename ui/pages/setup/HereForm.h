#pragma once

#include "ui/pages/setup/ComputerChecks.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/feedback/Dialogs.h"

#include <QtWidgets/QWidget>

class QBoxLayout;
class QCheckBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace bloomzy::widgets {
class LabeledField;
class Label;
} // namespace bloomzy::widgets

namespace bloomzy::setup {

/// Where a server on this computer keeps its data, where it answers, and whether it outlives the console.
class HereForm : public QWidget
{
    Q_OBJECT

public:
    HereForm(const theme::Theme& theme, widgets::Dialogs& dialogs, const QString& folder, QWidget* parent = nullptr);

    /// The folder is a clean path, empty while none is filled in.
    [[nodiscard]] ServerPlace place() const;
    void setPort(quint16 port);
    [[nodiscard]] bool keepsRunning() const;
    /// What keeping it running means on this computer.
    void setKeepHint(const QString& hint);
    void chooseFolder();
    void retranslate();

Q_SIGNALS:
    /// The person edits the place.
    void edited();
    /// The person chose a folder in a dialog.
    void folderChosen();

private:
    void addPlace(QBoxLayout& column);
    void addTeammates(QBoxLayout& column);
    void addKeep(QBoxLayout& column);
    [[nodiscard]] QString folder() const;

    widgets::Dialogs& m_dialogs;
    QLineEdit* m_folder;
    QAction* m_icon;
    QPushButton* m_change;
    widgets::LabeledField* m_folderField;
    QSpinBox* m_port;
    widgets::LabeledField* m_portField;
    QCheckBox* m_teammates;
    widgets::Label* m_teammatesHint;
    QCheckBox* m_keep;
    widgets::Label* m_keepHint;
};

} // namespace bloomzy::setup
