#pragma once

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

/// Where a server on this computer keeps its data, at which port it answers, and whether it outlives the console.
class HereForm : public QWidget
{
    Q_OBJECT

public:
    HereForm(const theme::Theme& theme, widgets::Dialogs& dialogs, const QString& folder, QWidget* parent = nullptr);

    /// A clean path; empty while none is filled in.
    [[nodiscard]] QString folder() const;
    [[nodiscard]] quint16 port() const;
    void setPort(quint16 port);
    [[nodiscard]] bool keepsRunning() const;
    /// What keeping it running means on this computer.
    void setKeepHint(const QString& hint);
    void chooseFolder();
    void retranslate();

Q_SIGNALS:
    /// The person edits the folder or the port.
    void edited();
    /// The person chose a folder in a dialog.
    void folderChosen();

private:
    void addPlace(QBoxLayout& column);
    void addKeep(QBoxLayout& column);

    widgets::Dialogs& m_dialogs;
    QLineEdit* m_folder;
    QPushButton* m_change;
    widgets::LabeledField* m_folderField;
    QSpinBox* m_port;
    widgets::LabeledField* m_portField;
    QCheckBox* m_keep;
    widgets::Label* m_keepHint;
};

} // namespace bloomzy::setup
